import { accept, type Result, refuse } from "../decider.ts";
import type { CommandOf } from "./command.ts";
import type { DossierEvent } from "./event.ts";
import type { DossierRefusal } from "./refusal.ts";
import type { DossierRules } from "./rules.ts";
import type { OpenDossier } from "./state.ts";
import { isUnderWay } from "./state.ts";

type Returning = CommandOf<"ReturnOutcome">;
type Checked = Result<null, DossierRefusal>;

/** A proxy is named and shows by what he is authorised. Law: Decree 61/2018/ND-CP art. 20. */
const checkRecipient = ({ to, proxyName, authorisation }: Returning): Checked => {
  if (to === "owner") return proxyName === undefined ? accept(null) : refuse("PROXY_NOT_CHOSEN", { field: "to" });
  if (proxyName === undefined) return refuse("PROXY_NAME_MISSING", { field: "proxyName" });
  return authorisation === undefined ? refuse("AUTHORISATION_MISSING", { field: "authorisation" }) : accept(null);
};

const checkWay = ({ way = "counter", parcel }: Returning, { procedure }: DossierRules): Checked => {
  if (way !== "counter" && procedure.outcome.delivery?.includes(way) !== true)
    return refuse("DELIVERY_NOT_OFFERED", { field: "way" });
  return way === "post" && parcel === undefined ? refuse("PARCEL_MISSING", { field: "parcel" }) : accept(null);
};

/** The outcome reaches the person: over the counter, by post, or electronically where the procedure offers it. */
export const returnOutcome = (
  dossier: OpenDossier,
  command: Returning,
  rules: DossierRules,
): Result<DossierEvent[], DossierRefusal> => {
  if (dossier.status !== "ready") return refuse(isUnderWay(dossier) ? "DOSSIER_NOT_READY" : "DOSSIER_ENDED");
  for (const checked of [checkRecipient(command), checkWay(command, rules)]) if (!checked.ok) return checked;
  const { type: _, ...returned } = command;
  return accept([{ type: "OutcomeReturned", ...returned }]);
};
