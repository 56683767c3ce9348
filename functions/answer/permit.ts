import { type Action, may, type Principal } from "../../shared/domain/access/rights.ts";
import { findAgency } from "../../shared/domain/agency/find.ts";
import type { Refusal } from "../../shared/domain/decider.ts";
import { handoffOf, isUnderWay, type OpenDossier } from "../../shared/domain/dossier/state.ts";
import { placeOf } from "../../shared/store/dossier-place.ts";
import type { AnswerDeps } from "./deps.ts";

/**
 * The same table of rights as for officers. An agency that once had the dossier is told that its hand-over is over, rather
 * than that it may not answer.
 */
export const permitFor = async (
  { definitions }: Pick<AnswerDeps, "definitions">,
  principal: Principal,
  action: Action,
  handoff: number | undefined,
): Promise<(dossier: OpenDossier) => Refusal | undefined> => {
  const { id } = await definitions.province();
  return (dossier) => {
    const isOver = handoff !== undefined && !(isUnderWay(dossier) && handoffOf(dossier)?.number === handoff);
    return may(principal, isOver ? "dossier.read" : action, placeOf(dossier, id)) ? undefined : { code: "NOT_ALLOWED" };
  };
};

/** An attempt at another's dossier is kept for the auditor, under the place of the dossier's code. */
export const denied = async (
  { audit, definitions, now, newId }: Pick<AnswerDeps, "audit" | "definitions" | "now" | "newId">,
  { officer }: Principal,
  action: Action,
  code: string,
): Promise<void> => {
  const province = await definitions.province();
  const agency = code.split("-")[0] ?? "";
  const commune = province.communes.find(({ agencyCode }) => agencyCode === agency)?.code;
  const scope = commune ?? findAgency(province, agency)?.code ?? code;
  await audit.record({ id: newId(), at: now(), officer, action, scope, subject: code, allowed: false });
};
