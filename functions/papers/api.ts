import type { Hono } from "hono";
import * as z from "zod";
import {
  AddPaperRequest,
  ConsentRequest,
  OpenPaperRequest,
  PaperDetailsRequest,
  PaperOffersRequest,
} from "../../shared/contracts/paper-api.ts";
import { PaperId } from "../../shared/contracts/paper-id.ts";
import type { Principal } from "../../shared/domain/access/rights.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { isOutcomeFile } from "../../shared/domain/paper/outcome-file.ts";
import {
  asOfficer,
  type HttpContext,
  type HttpEnvironment,
  httpApp,
  idempotencyKey,
  missingEntry,
  readBody,
  readQuery,
  refused,
} from "../../shared/runtime/http.ts";
import { requestName } from "../../shared/runtime/request-key.ts";
import type { StoredPaper } from "../../shared/store/paper-store.ts";
import { accessFor } from "./access.ts";
import { completePaper, describePaper, discardPaper, openPaper } from "./acts.ts";
import { addPaper } from "./add.ts";
import { recordConsent } from "./consent.ts";
import type { PaperDeps } from "./deps.ts";
import { dossierPapers, offeredPapers } from "./lists.ts";
import { matterOf } from "./matter.ts";
import { paperView } from "./view.ts";

const ListQuery = z.object({ dossier: z.string().max(40).optional() });
const Nothing = z.object({});

/** Papers scanned once: announced, sent to the store, checked, read, used again. */
export const paperApi = (deps: PaperDeps): Hono<HttpEnvironment> => {
  const access = accessFor(deps);
  const app = httpApp();

  app.get(
    "/api/papers",
    asOfficer(async (c, principal) => {
      const query = readQuery(c, ListQuery);
      if (!query.ok) return refused(c, query.refusal, query.errors);
      if (query.value.dossier === undefined) return refused(c, missingEntry("dossier").refusal);
      const matter = await matterOf(deps, query.value);
      if (!matter.ok) return refused(c, matter.refusal);
      const { place, subject, dossier } = matter.value;
      if (dossier === undefined) throw new Error("A matter that was named by its dossier has one");
      const allowed = await access.require(principal, "paper.read", place, subject);
      if (!allowed.ok) return refused(c, allowed.refusal);
      await access.seen(principal, "paper.read", place, subject);
      return c.json(await dossierPapers(deps, matter.value, dossier));
    }),
  );

  app.post(
    "/api/papers",
    asOfficer(async (c, principal) => {
      const body = await readBody(c, AddPaperRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const key = idempotencyKey(c);
      if (!key.ok) return refused(c, key.refusal);
      const matter = await matterOf(deps, body.value);
      if (!matter.ok) return refused(c, matter.refusal);
      const allowed = await access.require(principal, "paper.add", matter.value.place, matter.value.subject);
      if (!allowed.ok) return refused(c, allowed.refusal);
      const { officer } = principal;
      const name = requestName(officer, key.value);
      const added = await addPaper(deps, { officer, name, body: body.value, matter: matter.value });
      return added.ok ? c.json(added.value, 201) : refused(c, added.refusal);
    }),
  );

  app.post(
    "/api/papers/offers",
    asOfficer(async (c, principal) => {
      const body = await readBody(c, PaperOffersRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const matter = await matterOf(deps, body.value);
      if (!matter.ok) return refused(c, matter.refusal);
      const { place, subject, person } = matter.value;
      const allowed = await access.require(principal, "paper.reuse", place, subject);
      if (!allowed.ok) return refused(c, allowed.refusal);
      if (person !== undefined) await access.seen(principal, "paper.reuse", place, `${subject} ${person}`);
      const offered = await offeredPapers(deps, matter.value, body.value);
      return offered.ok ? c.json(offered.value) : refused(c, offered.refusal);
    }),
  );

  app.post(
    "/api/papers/consent",
    asOfficer(async (c, principal) => {
      const body = await readBody(c, ConsentRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const matter = await matterOf(deps, body.value);
      if (!matter.ok) return refused(c, matter.refusal);
      const allowed = await access.require(principal, "paper.reuse", matter.value.place, matter.value.subject);
      if (!allowed.ok) return refused(c, allowed.refusal);
      const { officer } = principal;
      const recorded = await recordConsent(deps, matter.value, { officer, given: body.value.given });
      return recorded.ok ? c.json(recorded.value) : refused(c, recorded.refusal);
    }),
  );

  app.post(
    "/api/papers/:id/open",
    asOfficer(async (c, principal) => {
      const body = await readBody(c, OpenPaperRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const id = PaperId.safeParse(c.req.param("id"));
      if (!id.success) return refused(c, { code: "PAPER_UNKNOWN" });
      const matter = await matterOf(deps, body.value);
      if (!matter.ok) return refused(c, matter.refusal);
      const { place } = matter.value;
      const allowed = await access.require(principal, "paper.read", place, id.data);
      if (!allowed.ok) return refused(c, allowed.refusal);
      const opened = await openPaper(deps, id.data, matter.value);
      if (!opened.ok) return refused(c, opened.refusal);
      await access.seen(principal, "paper.read", place, id.data);
      return c.json(opened.value);
    }),
  );

  /** Who may scan in the commune where the paper was scanned may also finish, describe and take it back. */
  const permitted = async (principal: Principal, id: string): Promise<Result<StoredPaper>> => {
    const stored = PaperId.safeParse(id).success ? await deps.papers.load(id) : undefined;
    if (stored === undefined || isOutcomeFile(stored.paper)) return refuse("PAPER_UNKNOWN");
    const { id: province } = await deps.definitions.province();
    const { commune } = stored.paper;
    const allowed = await access.require(principal, "paper.add", { commune, province }, id);
    return allowed.ok ? accept(stored) : allowed;
  };

  const onPaper = <Schema extends z.ZodType>(
    name: string,
    schema: Schema,
    act: (id: string, body: z.infer<Schema>) => Promise<Result<StoredPaper>>,
  ): void => {
    const answer = async (c: HttpContext, principal: Principal): Promise<Response> => {
      const body = await readBody(c, schema);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const allowed = await permitted(principal, c.req.param("id") ?? "");
      if (!allowed.ok) return refused(c, allowed.refusal);
      const { id } = allowed.value.paper;
      const done = await act(id, body.value);
      if (!done.ok) return refused(c, done.refusal);
      return c.json(paperView(done.value.paper, await deps.papers.thumbnails([id])));
    };
    app.post(`/api/papers/:id/${name}`, asOfficer(answer));
  };
  onPaper("complete", Nothing, (id) => completePaper(deps, id));
  onPaper("details", PaperDetailsRequest, (id, facts) => describePaper(deps, id, facts));
  onPaper("discard", Nothing, (id) => discardPaper(deps, id));

  return app;
};
