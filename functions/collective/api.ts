import type { Hono } from "hono";
import * as z from "zod";
import {
  AnswerRowRequest,
  ImportRegisterRequest,
  IssueRequest,
  type ListOfLists,
  type ListResults,
  OpenListRequest,
  type RegisterList,
  SealListRequest,
  SendPartRequest,
  StartListRequest,
} from "../../shared/contracts/collective-api.ts";
import type { Principal } from "../../shared/domain/access/rights.ts";
import { RegisterKind } from "../../shared/domain/collective/register-kind.ts";
import { type Result, refuse } from "../../shared/domain/decider.ts";
import {
  asOfficer,
  type HttpContext,
  type HttpEnvironment,
  httpApp,
  idempotencyKey,
  type Parsed,
  readBody,
  readQuery,
  refused,
} from "../../shared/runtime/http.ts";
import { requestName } from "../../shared/runtime/request-key.ts";
import type { RecordedList } from "../../shared/store/recorded-list.ts";
import { type CollectiveAction, permit } from "./access.ts";
import { answerRow } from "./answer-row.ts";
import type { CollectiveDeps } from "./deps.ts";
import { issueCertificate } from "./issue.ts";
import { serveLinks } from "./link-api.ts";
import { importRegister } from "./register.ts";
import { openList, sealList, startList, takePart } from "./take-in.ts";
import { listView, registerView } from "./views.ts";

const OfCommune = z.object({ commune: z.string().max(10) });
const FromPart = z.object({ part: z.coerce.number().int().min(1).max(1000).default(1) });
const ListId = z.string().regex(/^[\w-]{22}$/);

/** Parts of the results in one answer, some 300 kB. */
const partsAtOnce = 10;

/** What officers do with lists and registers, and what an organisation does with its link. */
export const collectiveApi = (deps: CollectiveDeps): Hono<HttpEnvironment> => {
  const app = httpApp();
  serveLinks(app, deps);

  /** The list of the address, for whoever may do this at its commune. */
  const listFor = async (
    c: HttpContext,
    principal: Principal,
    action: CollectiveAction,
    showsPeople = false,
  ): Promise<Result<RecordedList>> => {
    const id = ListId.safeParse(c.req.param("id"));
    const list = id.success ? await deps.lists.load(id.data) : undefined;
    if (list === undefined) return refuse("LIST_UNKNOWN");
    const { commune } = list;
    const allowed = await permit(deps, principal, { action, commune, subject: list.id, showsPeople });
    return allowed.ok ? { ok: true, value: list } : allowed;
  };

  /** One command on one list, then the list as it is afterwards. */
  const onList = <Schema extends z.ZodType>(
    name: string,
    action: CollectiveAction,
    schema: Schema,
    act: (list: RecordedList, body: z.infer<Schema>, by: string) => Promise<Result<RecordedList>>,
  ) =>
    app.post(
      `/api/collective/:id/${name}`,
      asOfficer(async (c, principal) => {
        const body: Parsed<z.infer<Schema>> = await readBody(c, schema);
        if (!body.ok) return refused(c, body.refusal, body.errors);
        const list = await listFor(c, principal, action);
        if (!list.ok) return refused(c, list.refusal);
        const done = await act(list.value, body.value, principal.officer);
        return done.ok ? c.json(listView(done.value)) : refused(c, done.refusal);
      }),
    );

  app.get(
    "/api/collective",
    asOfficer(async (c, principal) => {
      const query = readQuery(c, OfCommune);
      if (!query.ok) return refused(c, query.refusal, query.errors);
      const { commune } = query.value;
      const allowed = await permit(deps, principal, { action: "collective.read", commune, subject: commune });
      if (!allowed.ok) return refused(c, allowed.refusal);
      return c.json({ items: (await deps.lists.ofCommune(commune)).map(listView) } satisfies ListOfLists);
    }),
  );

  app.post(
    "/api/collective",
    asOfficer(async (c, principal) => {
      const body = await readBody(c, OpenListRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const key = idempotencyKey(c);
      if (!key.ok) return refused(c, key.refusal);
      const { commune } = body.value;
      const allowed = await permit(deps, principal, { action: "collective.take-in", commune, subject: commune });
      if (!allowed.ok) return refused(c, allowed.refusal);
      const { officer: by } = principal;
      const { list, token } = await openList(deps, { by, name: requestName(by, key.value), body: body.value });
      // Behind "#", so that the link's secret is in no log of a server.
      const link = token === undefined ? {} : { link: `${deps.publicUrl}/gui-danh-sach/#${token}` };
      return c.json({ ...listView(list), ...link }, 201);
    }),
  );

  app.get(
    "/api/collective/:id",
    asOfficer(async (c, principal) => {
      const list = await listFor(c, principal, "collective.read");
      return list.ok ? c.json(listView(list.value)) : refused(c, list.refusal);
    }),
  );

  app.get(
    "/api/collective/:id/results",
    asOfficer(async (c, principal) => {
      const query = readQuery(c, FromPart);
      if (!query.ok) return refused(c, query.refusal, query.errors);
      const list = await listFor(c, principal, "collective.read", true);
      if (!list.ok) return refused(c, list.refusal);
      const { id, answers, sealed } = list.value;
      const { part } = query.value;
      const last = Math.min(part + partsAtOnce - 1, sealed?.parts ?? 0);
      const wanted = Array.from({ length: Math.max(0, last - part + 1) }, (_, at) => deps.lists.results(id, part + at));
      const items = (await Promise.all(wanted)).flatMap((results) => results ?? []);
      const next = last < (sealed?.parts ?? 0) ? { next: last + 1 } : {};
      return c.json({ items, answers: { ...answers }, ...next } satisfies ListResults);
    }),
  );

  onList("part", "collective.take-in", SendPartRequest, (list, body) => takePart(deps, list, body));
  onList("seal", "collective.take-in", SealListRequest, (list, body) => sealList(deps, list, body));
  onList("start", "collective.take-in", StartListRequest, (list, { dossier }) => startList(deps, list, dossier));
  onList("answer", "collective.decide", AnswerRowRequest, (list, body, by) => answerRow(deps, list, { ...body, by }));
  onList("issue", "collective.issue", IssueRequest, (list, body, by) => issueCertificate(deps, list, { ...body, by }));

  app.get(
    "/api/registers",
    asOfficer(async (c, principal) => {
      const query = readQuery(c, OfCommune);
      if (!query.ok) return refused(c, query.refusal, query.errors);
      const { commune } = query.value;
      const allowed = await permit(deps, principal, { action: "register.read", commune, subject: commune });
      if (!allowed.ok) return refused(c, allowed.refusal);
      const views = RegisterKind.options.map(async (kind) =>
        registerView(commune, kind, await deps.registers.inForce(commune, kind)),
      );
      return c.json({ items: await Promise.all(views) } satisfies RegisterList);
    }),
  );

  app.post(
    "/api/registers/:kind/import",
    asOfficer(async (c, principal) => {
      const kind = RegisterKind.safeParse(c.req.param("kind"));
      if (!kind.success) return refused(c, { code: "NOT_FOUND" });
      const body = await readBody(c, ImportRegisterRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const { commune } = body.value;
      const allowed = await permit(deps, principal, { action: "register.import", commune, subject: kind.data });
      if (!allowed.ok) return refused(c, allowed.refusal);
      const taken = await importRegister(deps, principal.officer, kind.data, body.value);
      return taken.ok ? c.json(taken.value) : refused(c, taken.refusal);
    }),
  );

  return app;
};
