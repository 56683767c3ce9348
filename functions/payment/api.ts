import type { Hono } from "hono";
import * as z from "zod";
import {
  CallbackRequest,
  CloseSheetRequest,
  ResolveCreditRequest,
  type UnmatchedList,
} from "../../shared/contracts/payment-api.ts";
import { findCommune } from "../../shared/domain/agency/find.ts";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import { isDossierCode } from "../../shared/domain/dossier/code.ts";
import { creditName, parseCreditName } from "../../shared/domain/fee/credit.ts";
import { asOfficer, type HttpEnvironment, httpApp, readBody, readQuery, refused } from "../../shared/runtime/http.ts";
import { whyUnmatched } from "../../shared/text/unmatched.ts";
import { permit } from "./access.ts";
import type { PaymentDeps } from "./deps.ts";
import { bookCredit, takeCredit } from "./match-credit.ts";
import { cashSheet, closeCashSheet } from "./sheet.ts";
import { isGenuine } from "./signature.ts";

const SheetQuery = z.object({ commune: z.string().max(10), date: z.iso.date().optional() });
const UnmatchedQuery = z.object({ commune: z.string().max(40) });

/** The commune's cash: what banks tell, what fits no dossier, and the sheet of the day. */
export const paymentApi = (deps: PaymentDeps): Hono<HttpEnvironment> => {
  const app = httpApp();

  app.post("/api/payments/callback", async (c) => {
    const bank = c.req.header("x-bank") ?? "";
    const secrets = deps.bankSecrets.get(bank);
    if (secrets === undefined) return refused(c, { code: "BANK_NOT_KNOWN" });
    const timestamp = c.req.header("x-timestamp") ?? "";
    const signature = c.req.header("x-signature") ?? "";
    const notice = { timestamp, signature, body: await c.req.text() };
    if (!isGenuine(notice, secrets, Date.parse(deps.now()))) return refused(c, { code: "BANK_SIGNATURE_WRONG" });
    const body = await readBody(c, CallbackRequest);
    if (!body.ok) return refused(c, body.refusal, body.errors);
    return c.json({ received: true, matched: await takeCredit(deps, { bank, ...body.value }) });
  });

  app.get(
    "/api/payments/unmatched",
    asOfficer(async (c, principal) => {
      const query = readQuery(c, UnmatchedQuery);
      if (!query.ok) return refused(c, query.refusal, query.errors);
      const scope = query.value.commune;
      const allowed = await permit(deps, principal, "credit.resolve", { scope, subject: "unmatched" });
      if (!allowed.ok) return refused(c, allowed.refusal);
      const kept = await deps.cash.unmatched(scope);
      const items = kept.flatMap(({ credit, why }) =>
        why === undefined ? [] : [{ ...credit, id: creditName(credit), why, whyText: whyUnmatched[why] }],
      );
      return c.json({ items } satisfies UnmatchedList);
    }),
  );

  app.post(
    "/api/payments/unmatched/:id/resolve",
    asOfficer(async (c, principal) => {
      const body = await readBody(c, ResolveCreditRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const id = c.req.param("id") ?? "";
      const { bank, transaction } = parseCreditName(id);
      const kept = bank === "" || transaction === "" ? undefined : await deps.cash.credit(bank, transaction);
      if (kept === undefined) return refused(c, { code: "CREDIT_UNKNOWN" });
      const { scope, credit } = kept;
      const allowed = await permit(deps, principal, "credit.resolve", { scope, subject: id });
      if (!allowed.ok) return refused(c, allowed.refusal);
      const { dossier, note = "" } = body.value;
      const { officer: by } = principal;
      if (dossier === undefined) {
        const done = await deps.cash.setAside(credit, { by, at: deps.now(), note });
        return done ? c.json({ id }) : refused(c, { code: "CREDIT_RESOLVED" });
      }
      if (!isDossierCode(dossier)) return refused(c, { code: "DOSSIER_UNKNOWN", field: "dossier" });
      const booked = await bookCredit(deps, dossier, credit, by);
      return booked.ok ? c.json({ id, dossier }) : refused(c, booked.refusal);
    }),
  );

  app.get(
    "/api/cash-sheet",
    asOfficer(async (c, principal) => {
      const query = readQuery(c, SheetQuery);
      if (!query.ok) return refused(c, query.refusal, query.errors);
      const { commune, date = toLocal(deps.now()).date } = query.value;
      const allowed = await permit(deps, principal, "cash.read", { scope: commune, subject: `cash-sheet ${date}` });
      if (!allowed.ok) return refused(c, allowed.refusal);
      return c.json(await cashSheet(deps, commune, date));
    }),
  );

  app.post(
    "/api/cash-sheet/close",
    asOfficer(async (c, principal) => {
      const body = await readBody(c, CloseSheetRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const { commune, date, officer = principal.officer } = body.value;
      if (findCommune(await deps.definitions.province(), commune) === undefined)
        return refused(c, { code: "COMMUNE_UNKNOWN", field: "commune", detail: { commune } });
      const action = officer === principal.officer ? "cash.close" : "cash.close-other";
      const allowed = await permit(deps, principal, action, { scope: commune, subject: `cash-sheet ${date}` });
      if (!allowed.ok) return refused(c, allowed.refusal);
      const closed = await closeCashSheet(deps, principal.officer, { ...body.value, officer });
      return closed.ok ? c.json(closed.value) : refused(c, closed.refusal);
    }),
  );

  return app;
};
