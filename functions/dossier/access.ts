import { type Action, may, type Place, type Principal } from "../../shared/domain/access/rights.ts";
import { accept, type Refusal, type Result, refuse } from "../../shared/domain/decider.ts";
import type { OpenDossier } from "../../shared/domain/dossier/state.ts";
import type { DossierDeps } from "./deps.ts";
import { placeOf } from "./view.ts";

/** Asks the table of rights, and keeps every denial and every read of personal data for the auditor. */
export const accessFor = ({ audit, definitions, now, newId }: DossierDeps) => {
  const record = (principal: Principal, action: Action, scope: string, subject: string, allowed: boolean) =>
    audit.record({ id: newId(), at: now(), officer: principal.officer, action, scope, subject, allowed });
  return {
    async require(principal: Principal, action: Action, place: Place, subject: string): Promise<Result<null>> {
      if (may(principal, action, place)) return accept(null);
      await record(principal, action, place.commune, subject, false);
      return refuse("NOT_ALLOWED");
    },
    /** For a command, which learns only on reading where the dossier lies. */
    async permit(principal: Principal, action: Action): Promise<(dossier: OpenDossier) => Refusal | undefined> {
      const { id } = await definitions.province();
      return (dossier) => (may(principal, action, placeOf(dossier, id)) ? undefined : { code: "NOT_ALLOWED" });
    },
    /** A command that was refused for want of the right is kept under the commune whose code it named. */
    async denied(principal: Principal, action: Action, code: string): Promise<void> {
      const { communes } = await definitions.province();
      const agency = code.split("-")[0];
      const commune = communes.find(({ agencyCode }) => agencyCode === agency)?.code ?? code;
      await record(principal, action, commune, code, false);
    },
    seen: (principal: Principal, action: Action, place: Place, code: string) =>
      record(principal, action, place.agency ?? place.commune, code, true),
  };
};
