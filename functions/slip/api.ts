import type { Hono } from "hono";
import * as z from "zod";
import type { SlipList } from "../../shared/contracts/slip-api.ts";
import { findCommune } from "../../shared/domain/agency/find.ts";
import { LocalDate, toLocal } from "../../shared/domain/calendar/time.ts";
import { isDossierCode } from "../../shared/domain/dossier/code.ts";
import { dossierSlip, dossierSlipForms, slipsDue, templateFor } from "../../shared/domain/slip/dossier-slips.ts";
import {
  asOfficer,
  type HttpEnvironment,
  httpApp,
  missingEntry,
  readQuery,
  refused,
} from "../../shared/runtime/http.ts";
import { placeOf } from "../../shared/store/dossier-place.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { slipSubject } from "../../shared/store/slip-subject.ts";
import { permit } from "./access.ts";
import { readFormName, showSlip } from "./answer.ts";
import { bookOf } from "./book.ts";
import type { SlipDeps } from "./deps.ts";
import { withParts } from "./parts.ts";
import { dossiersOf, placeOfSeveral, severalOf } from "./several.ts";

const BookQuery = z.object({ commune: z.string().max(10), from: LocalDate.optional(), to: LocalDate.optional() });
/** As many as fit on a sheet or two. */
const SeveralQuery = z.object({ codes: z.string().max(1000) });

const DossierForm = z.enum(dossierSlipForms);

/** What officers print: the forms of a dossier, a receipt of several, the tracking book; as data for the page or as PDF. */
export const slipApi = (deps: SlipDeps): Hono<HttpEnvironment> => {
  const provinceId = async () => (await deps.definitions.province()).id;
  const load = async (code: string) => (isDossierCode(code) ? deps.dossiers.load(code) : undefined);
  const subjectOf = async (recorded: RecordedDossier) => withParts(deps, await slipSubject(deps, recorded));
  const app = httpApp();

  app.get(
    "/api/dossiers/:code/slips",
    asOfficer(async (c, principal) => {
      const code = c.req.param("code") ?? "";
      const recorded = await load(code);
      if (recorded === undefined) return refused(c, { code: "DOSSIER_UNKNOWN" });
      const place = placeOf(recorded.state, await provinceId());
      const allowed = await permit(deps, { principal, action: "slip.print", shows: false }, place, code);
      if (!allowed.ok) return refused(c, allowed.refusal);
      const [subject, templates] = await Promise.all([subjectOf(recorded), deps.definitions.slipTemplates()]);
      const items = slipsDue(subject).flatMap((form) => {
        const template = templateFor(form, subject, templates);
        return template === undefined ? [] : [{ form, title: template.title }];
      });
      return c.json({ items } satisfies SlipList);
    }),
  );

  app.get(
    "/api/dossiers/:code/slips/:form",
    asOfficer(async (c, principal) => {
      const code = c.req.param("code") ?? "";
      const { form, isPdf } = readFormName(c.req.param("form") ?? "");
      const known = DossierForm.safeParse(form);
      if (!known.success) return refused(c, { code: "SLIP_UNKNOWN" });
      const recorded = await load(code);
      if (recorded === undefined) return refused(c, { code: "DOSSIER_UNKNOWN" });
      const place = placeOf(recorded.state, await provinceId());
      const allowed = await permit(deps, { principal, action: "slip.print" }, place, code);
      if (!allowed.ok) return refused(c, allowed.refusal);
      const [subject, templates] = await Promise.all([subjectOf(recorded), deps.definitions.slipTemplates()]);
      const slip = dossierSlip(known.data, subject, templates);
      if (!slip.ok) return refused(c, slip.refusal);
      return showSlip(deps, c, slip.value, { isPdf, name: `${code}-${form}` });
    }),
  );

  const book = (isPdf: boolean) =>
    asOfficer(async (c, principal) => {
      const query = readQuery(c, BookQuery);
      if (!query.ok) return refused(c, query.refusal, query.errors);
      const today = toLocal(deps.now()).date;
      const { commune: unit, from = today, to = from } = query.value;
      const province = await deps.definitions.province();
      const commune = findCommune(province, unit);
      if (commune === undefined)
        return refused(c, { code: "COMMUNE_UNKNOWN", field: "commune", detail: { commune: unit } });
      const place = { commune: unit, province: province.id };
      const allowed = await permit(deps, { principal, action: "slip.book" }, place, `book ${from} ${to}`);
      if (!allowed.ok) return refused(c, allowed.refusal);
      const slip = await bookOf(deps, commune, { from, to });
      if (!slip.ok) return refused(c, slip.refusal);
      return showSlip(deps, c, slip.value, { isPdf, name: `${unit}-${from}-${to}` });
    });
  app.get("/api/slips/tracking-book", book(false));
  app.get("/api/slips/tracking-book.pdf", book(true));

  const several = (isPdf: boolean) =>
    asOfficer(async (c, principal) => {
      const query = readQuery(c, SeveralQuery);
      if (!query.ok) return refused(c, query.refusal, query.errors);
      const codes = query.value.codes.split(",").filter((code) => code !== "");
      if (codes.length === 0) return refused(c, missingEntry("codes").refusal);
      const found = await dossiersOf(deps, codes);
      if (!found.ok) return refused(c, found.refusal);
      const place = placeOfSeveral(found.value, await provinceId());
      const allowed = await permit(deps, { principal, action: "slip.print" }, place, codes.join(","));
      if (!allowed.ok) return refused(c, allowed.refusal);
      const slip = await severalOf(deps, found.value);
      if (!slip.ok) return refused(c, slip.refusal);
      return showSlip(deps, c, slip.value, { isPdf, name: `${codes[0]}-receipt-of-several` });
    });
  app.get("/api/slips/receipt-of-several", several(false));
  app.get("/api/slips/receipt-of-several.pdf", several(true));

  return app;
};
