import type { Hono } from "hono";
import * as z from "zod";
import { SaveDraftRequest, UndoRequest } from "../../shared/contracts/catalogue-api.ts";
import { PublishRoutesRequest } from "../../shared/contracts/route-table-api.ts";
import { refuse } from "../../shared/domain/decider.ts";
import { asOfficer, type HttpContext, type HttpEnvironment, httpApp, refused } from "../../shared/runtime/http.ts";
import { permitReading } from "./access.ts";
import { editingOf } from "./editing.ts";
import type { RoutesDeps } from "./routes-deps.ts";
import { publishRoutes, saveRoutes, undoRoutes } from "./routes-edits.ts";
import { routeTableEntry, routeTableHistory, routeTableList } from "./routes-views.ts";
import { catalogueContext } from "./views.ts";

const Nothing = z.strictObject({});

/** What an official does with the ways of dossiers: drafts, publications, and what became of them. */
export const routesApi = (deps: RoutesDeps): Hono<HttpEnvironment> => {
  const app = httpApp();

  const reading = (view: (c: HttpContext, owner: string) => Promise<Response>) =>
    asOfficer(async (c, principal) => {
      const owner = c.req.param("owner") ?? "";
      const allowed = await permitReading(deps, principal, "route.read", owner || "routes");
      return allowed.ok ? view(c, owner) : refused(c, allowed.refusal);
    });
  const entryAnswer = async (c: HttpContext, owner: string): Promise<Response> => {
    const entry = await routeTableEntry(deps, owner);
    return entry === undefined ? refused(c, { code: "NOT_FOUND" }) : c.json(entry);
  };

  app.get(
    "/api/routes",
    reading(async (c) => c.json(await routeTableList(deps))),
  );
  app.get(
    "/api/routes/context",
    reading(async (c) => c.json(await catalogueContext(deps))),
  );
  app.get("/api/routes/:owner", reading(entryAnswer));
  app.get(
    "/api/routes/:owner/history",
    reading(async (c, owner) => c.json(await routeTableHistory(deps, owner))),
  );

  const editing = editingOf(app, deps, {
    path: "/api/routes/:owner",
    param: "owner",
    subject: (owner) => `routes ${owner}`,
    answer: entryAnswer,
  });
  editing("draft", "definition.edit", SaveDraftRequest, (on, body) => saveRoutes(deps, on, body));
  editing("discard", "definition.edit", Nothing, ({ id, by, seen }) =>
    seen === undefined ? refuse("VERSION_NOT_VALID") : deps.routeDrafts.drop(id, seen, { by, at: deps.now() }),
  );
  editing("publish", "definition.publish", PublishRoutesRequest, (on, { reason }) => publishRoutes(deps, on, reason));
  editing("undo", "definition.publish", UndoRequest, (on, body) => undoRoutes(deps, on, body));
  return app;
};
