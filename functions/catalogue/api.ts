import type { Hono } from "hono";
import * as z from "zod";
import {
  type CatalogueHistory,
  PublishDraftRequest,
  SaveDraftRequest,
  UndoRequest,
  WithdrawRequest,
} from "../../shared/contracts/catalogue-api.ts";
import { refuse } from "../../shared/domain/decider.ts";
import { isBounded } from "../../shared/domain/procedure/parse-entries.ts";
import { ProcedureCode } from "../../shared/domain/procedure/procedure-code.ts";
import {
  asOfficer,
  type HttpContext,
  type HttpEnvironment,
  httpApp,
  readQuery,
  refused,
} from "../../shared/runtime/http.ts";
import { permit } from "./access.ts";
import type { CatalogueDeps } from "./deps.ts";
import { editingOf } from "./editing.ts";
import { publishDraft, undoPublication, withdrawProcedure } from "./edits.ts";
import { catalogueContext, catalogueEntry, catalogueList, lintOf } from "./views.ts";

const HistoryQuery = z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) });
const Nothing = z.strictObject({});

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

  const editing = editingOf(app, deps, {
    path: "/api/catalogue/:code",
    param: "code",
    isId: (code) => ProcedureCode.safeParse(code).success,
    subject: (code) => code,
    answer: entryAnswer,
  });

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

  editing("draft", "definition.edit", SaveDraftRequest, async ({ id: code, by, seen }, { content, base }) => {
    if (!isBounded(content)) return refuse("DRAFT_NOT_DATA", { field: "content" });
    const { faults } = await lintOf(deps, code, content);
    const errors = faults.filter(({ severity }) => severity === "error").length;
    const draft = { code, by, at: deps.now(), errors, content: { ...content, id: code } };
    return deps.drafts.save(base === undefined ? draft : { ...draft, base }, seen ?? 0);
  });
  editing("discard", "definition.edit", Nothing, ({ id, by, seen }) =>
    seen === undefined ? refuse("VERSION_NOT_VALID") : deps.drafts.drop(id, seen, { by, at: deps.now() }),
  );
  editing("publish", "definition.publish", PublishDraftRequest, ({ id: code, by, seen }, body) =>
    publishDraft(deps, { code, by, seen, ...body }),
  );
  editing("withdraw", "definition.publish", WithdrawRequest, ({ id: code, by }, body) =>
    withdrawProcedure(deps, { code, by, ...body }),
  );
  editing("undo", "definition.publish", UndoRequest, ({ id: code, by }, body) =>
    undoPublication(deps, { code, by, ...body }),
  );
  return app;
};
