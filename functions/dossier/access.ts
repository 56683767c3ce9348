import { behalfOf } from "../../shared/domain/access/delegation.ts";
import { type Action, may, type Place, type Principal } from "../../shared/domain/access/rights.ts";
import { accept, type Refusal, type Result, refuse } from "../../shared/domain/decider.ts";
import { handoffOf, isUnderWay, type OpenDossier } from "../../shared/domain/dossier/state.ts";
import { placeOf } from "../../shared/store/dossier-place.ts";
import type { DossierDeps } from "./deps.ts";

/** Under which place it is kept: the commune whose dossier it is, whose lead may ask who read it; else the agency's. */
const scopeOf = ({ commune, agency = "" }: Place): string => (commune === "" ? agency : commune);

/** Asks the table of rights, and keeps every denial and every read of personal data for the auditor. */
export const accessFor = ({ audit, definitions, now, newId }: DossierDeps) => {
  const record = (principal: Principal, action: Action, scope: string, subject: string, allowed: boolean) =>
    audit.record({ id: newId(), at: now(), officer: principal.officer, action, scope, subject, allowed });
  return {
    async require(principal: Principal, action: Action, place: Place, subject: string): Promise<Result<null>> {
      if (may(principal, action, place)) return accept(null);
      await record(principal, action, scopeOf(place), subject, false);
      return refuse("NOT_ALLOWED");
    },
    /**
     * For a command, which learns only on reading where the dossier lies. Whoever may see the dossier is told that the
     * hand-over he answers is over, rather than that he may not answer it.
     */
    async permit(
      principal: Principal,
      action: Action,
      { handoff }: { handoff?: number | undefined },
    ): Promise<(dossier: OpenDossier) => Refusal | undefined> {
      const { id } = await definitions.province();
      return (dossier) => {
        const place = placeOf(dossier, id);
        const isOver = handoff !== undefined && !(isUnderWay(dossier) && handoffOf(dossier)?.number === handoff);
        return may(principal, isOver ? "dossier.read" : action, place) ? undefined : { code: "NOT_ALLOWED" };
      };
    },
    /** For a command that is permitted: on whose behalf, as far as the officer's own roles are not enough. */
    async behalf(principal: Principal, action: Action): Promise<(dossier: OpenDossier) => string | undefined> {
      const { id } = await definitions.province();
      return (dossier) => behalfOf(principal, action, placeOf(dossier, id));
    },
    /** A command that was refused for want of the right is kept under the commune whose code it named. */
    async denied(principal: Principal, action: Action, code: string): Promise<void> {
      const { communes } = await definitions.province();
      const agency = code.split("-")[0];
      const commune = communes.find(({ agencyCode }) => agencyCode === agency)?.code ?? code;
      await record(principal, action, commune, code, false);
    },
    seen: (principal: Principal, action: Action, place: Place, code: string) =>
      record(principal, action, scopeOf(place), code, true),
  };
};
