import type { Hono } from "hono";
import { isDossierCode } from "../../shared/domain/dossier/code.ts";
import { type HttpEnvironment, refused } from "../../shared/runtime/http.ts";
import { placeOf } from "../../shared/store/dossier-place.ts";
import { accessFor } from "./access.ts";
import { asActing } from "./delegations.ts";
import type { DossierDeps } from "./deps.ts";
import { routeView } from "./route-view.ts";

/** Why a dossier lies where it lies, for whoever may read it. */
export const addRouting = (app: Hono<HttpEnvironment>, deps: DossierDeps): void => {
  const access = accessFor(deps);

  app.get(
    "/api/dossiers/:code/route",
    asActing(deps)(async (c, principal) => {
      const code = c.req.param("code") ?? "";
      const recorded = isDossierCode(code) ? await deps.dossiers.load(code) : undefined;
      if (recorded === undefined) return refused(c, { code: "DOSSIER_UNKNOWN" });
      const place = placeOf(recorded.state, (await deps.definitions.province()).id);
      const allowed = await access.require(principal, "dossier.read", place, code);
      if (!allowed.ok) return refused(c, allowed.refusal);
      // The answers of a person stand in it: it is a look at the dossier.
      await access.seen(principal, "dossier.read", place, code);
      return c.json(await routeView(deps, recorded));
    }),
  );
};
