import type { Hono } from "hono";
import { AssignRequest } from "../../shared/contracts/staff-api.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { isDossierCode, parseHandoffId } from "../../shared/domain/dossier/code.ts";
import { handoffOf } from "../../shared/domain/dossier/state.ts";
import { isOfficer } from "../../shared/domain/staff/office-staff.ts";
import { asOfficer, type HttpEnvironment, readBody, refused } from "../../shared/runtime/http.ts";
import { placeOf } from "../../shared/store/dossier-place.ts";
import { accessFor } from "./access.ts";
import { answerCommand } from "./answer.ts";
import { asActing } from "./delegations.ts";
import type { DossierDeps } from "./deps.ts";
import { routeView } from "./route-view.ts";

/** The officer as the office's list writes the name; only who stands on that list can be given a dossier. */
const officerNamed = async (
  { dossiers, staff, now }: DossierDeps,
  code: string,
  officer: string,
): Promise<Result<string>> => {
  const unknown = refuse("OFFICER_NOT_OF_OFFICE", { field: "officer", detail: { officer } });
  const recorded = isDossierCode(code) ? await dossiers.load(code) : undefined;
  const holder = recorded && handoffOf(recorded.state)?.to;
  if (recorded === undefined) return refuse("DOSSIER_UNKNOWN");
  if (holder === undefined || staff === undefined) return unknown;
  const found = (await staff.recent(holder, now())).find((one) => isOfficer(one, officer));
  return found === undefined ? unknown : accept(found.officer);
};

/** Why a dossier lies where it lies, for whoever may read it; and to whom of the office it is given. */
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

  app.post(
    "/api/handoffs/:id/assign",
    asOfficer(async (c, principal) => {
      const handoff = parseHandoffId(c.req.param("id") ?? "");
      if (!handoff.ok) return refused(c, handoff.refusal);
      const { code, number } = handoff.value;
      const body = await readBody(c, AssignRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const officer = await officerNamed(deps, code, body.value.officer);
      if (!officer.ok) return refused(c, officer.refusal);
      const { reason } = body.value;
      const given = { at: deps.now(), by: principal.officer, handoff: number };
      const command = { type: "AssignHandoff" as const, ...given, for: officer.value, reason };
      return answerCommand(
        deps,
        c,
        principal,
        code,
        accept({ action: "handoff.assign", command, content: body.value }),
      );
    }),
  );
};
