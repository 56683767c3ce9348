import type { Hono } from "hono";
import * as z from "zod";
import {
  type CatalogueHistory,
  PublishDraftRequest,
  SaveDraftRequest,
  UndoRequest,
  WithdrawRequest,
} from "../../shared/contracts/catalogue-api.ts";
import type { Action, Principal } from "../../shared/domain/access/rights.ts";
import { type Result, refuse } from "../../shared/domain/decider.ts";
import { isBounded } from "../../shared/domain/procedure/parse-entries.ts";
import { ProcedureCode } from "../../shared/domain/procedure/procedure-code.ts";
import {
  asOfficer,
  expectedVersion,
  type HttpContext,
  type HttpEnvironment,
  httpApp,
  type Parsed,
  readBody,
  readQuery,
  refused,
} from "../../shared/runtime/http.ts";
import { permit, recordChange } from "./access.ts";
import type { CatalogueDeps } from "./deps.ts";
import { publishDraft, undoPublication, withdrawProcedure } from "./edits.ts";
import { catalogueContext, catalogueEntry, catalogueList, lintOf } from "./views.ts";

const HistoryQuery = z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) });
const Nothing = z.strictObject({});

type DefinitionAction = Extract<Action, `definition.${string}`>;

interface Editing {
  readonly code: string;
  readonly principal: Principal;
  /** Version of the draft that the editor has seen; undefined when he does not say. */
  readonly seen: number | undefined;
}

/** What an editor does with the province's procedures: drafts, publications, and what became of them. */
export const catalogueApi = (deps: CatalogueDeps): Hono<HttpEnvironment> => {
  const app = httpApp();

  const reading = (view: (c: HttpContext) => Promise<Response>) =>
    asOfficer(async (c, principal) => {
      const allowed = await permit(deps, principal, "definition.edit", c.req.param("code") ?? "catalogue");
      return allowed.ok ? view(c) : refused(c, allowed.refusal);
    });

  const entryAnswer = async (c: HttpContext, code: string): Promise<Response> =>
    c.json((await catalogueEntry(deps, code)) ?? {});

  const history = async (c: HttpContext, code?: string): Promise<Response> => {
    const query = readQuery(c, HistoryQuery);
    if (!query.ok) return refused(c, query.refusal, query.errors);
    return c.json({ items: await deps.catalogue.changes(query.value.limit, code) } satisfies CatalogueHistory);
  };

  /** One command on one procedure: its code, the right to it, its body; then the procedure as it is afterwards. */
  const editing = <Schema extends z.ZodType>(
    name: string,
    action: DefinitionAction,
    schema: Schema,
    act: (editing: Editing, body: z.infer<Schema>) => Promise<Result<unknown>> | Result<unknown>,
  ) =>
    app.post(
      `/api/catalogue/:code/${name}`,
      asOfficer(async (c, principal) => {
        const code = ProcedureCode.safeParse(c.req.param("code"));
        if (!code.success) return refused(c, { code: "NOT_FOUND" });
        const allowed = await permit(deps, principal, action, code.data);
        if (!allowed.ok) return refused(c, allowed.refusal);
        const seen = expectedVersion(c);
        if (!seen.ok) return refused(c, seen.refusal);
        const body: Parsed<z.infer<Schema>> = await readBody(c, schema);
        if (!body.ok) return refused(c, body.refusal, body.errors);
        const done = await act({ code: code.data, principal, seen: seen.value }, body.value);
        if (!done.ok) return refused(c, done.refusal);
        if (action === "definition.publish") await recordChange(deps, principal, code.data);
        return entryAnswer(c, code.data);
      }),
    );

  app.get(
    "/api/catalogue",
    reading(async (c) => c.json(await catalogueList(deps))),
  );
  app.get(
    "/api/catalogue/context",
    reading(async (c) => c.json(await catalogueContext(deps))),
  );
  app.get(
    "/api/catalogue/history",
    reading((c) => history(c)),
  );
  app.get(
    "/api/catalogue/:code",
    reading(async (c) => {
      const entry = await catalogueEntry(deps, c.req.param("code") ?? "");
      return entry === undefined ? refused(c, { code: "NOT_FOUND" }) : c.json(entry);
    }),
  );
  app.get(
    "/api/catalogue/:code/history",
    reading((c) => history(c, c.req.param("code") ?? "")),
  );

  editing("draft", "definition.edit", SaveDraftRequest, async ({ code, principal, seen }, { content, base }) => {
    if (!isBounded(content)) return refuse("DRAFT_NOT_DATA", { field: "content" });
    const { faults } = await lintOf(deps, code, content);
    const errors = faults.filter(({ severity }) => severity === "error").length;
    const draft = { code, by: principal.officer, at: deps.now(), errors, content: { ...content, id: code } };
    return deps.drafts.save(base === undefined ? draft : { ...draft, base }, seen ?? 0);
  });
  editing("discard", "definition.edit", Nothing, ({ code, principal, seen }) =>
    seen === undefined
      ? refuse("VERSION_NOT_VALID")
      : deps.drafts.drop(code, seen, { by: principal.officer, at: deps.now() }),
  );
  editing("publish", "definition.publish", PublishDraftRequest, ({ code, principal, seen }, body) =>
    publishDraft(deps, { code, by: principal.officer, seen, ...body }),
  );
  editing("withdraw", "definition.publish", WithdrawRequest, ({ code, principal }, body) =>
    withdrawProcedure(deps, { code, by: principal.officer, ...body }),
  );
  editing("undo", "definition.publish", UndoRequest, ({ code, principal }, body) =>
    undoPublication(deps, { code, by: principal.officer, ...body }),
  );
  return app;
};
