import type { Hono } from "hono";
import { DryRunQuery, DryRunRequest } from "../../shared/contracts/route-table-api.ts";
import type { Principal } from "../../shared/domain/access/rights.ts";
import {
  asOfficer,
  type HttpContext,
  type HttpEnvironment,
  httpApp,
  readBody,
  readQuery,
  refused,
} from "../../shared/runtime/http.ts";
import { permit } from "./access.ts";
import { planDryRun, tryPart } from "./dry-run.ts";
import type { DryRunDeps } from "./dry-run-deps.ts";
import { dryRunView } from "./routes-views.ts";

/** Trying a draft of routes on the dossiers of the last days: the only function of the catalogue that reads dossiers. */
export const dryRunApi = (deps: DryRunDeps): Hono<HttpEnvironment> => {
  const app = httpApp();
  const path = "/api/routes/:owner/dry-run";

  const editing = (act: (c: HttpContext, owner: string, principal: Principal) => Promise<Response>) =>
    asOfficer(async (c, principal) => {
      const owner = c.req.param("owner") ?? "";
      const allowed = await permit(deps, principal, "definition.edit", owner);
      return allowed.ok ? act(c, owner, principal) : refused(c, allowed.refusal);
    });

  app.get(
    path,
    editing(async (c) => {
      const query = readQuery(c, DryRunQuery);
      if (!query.ok) return refused(c, query.refusal, query.errors);
      return c.json(await planDryRun(deps, query.value.days));
    }),
  );
  app.post(
    path,
    editing(async (c, owner, { officer: by }) => {
      const body = await readBody(c, DryRunRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const { doneParts: part, days } = body.value;
      const done = await tryPart(deps, { owner, by, part, days });
      if (!done.ok) return refused(c, done.refusal);
      return c.json(dryRunView(done.value.run, done.value.tried, deps.now()));
    }),
  );
  return app;
};
