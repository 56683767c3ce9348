import type { HandoffTrouble } from "../domain/delivery/handoff-trouble.ts";
import type { Localized } from "../domain/localized.ts";
import { messageName } from "./message-names.ts";
import { stuckReasonText } from "./stuck-reasons.ts";

/** Why a hand-over, or a later word about a dossier, has not reached its agency: for officers, who may telephone meanwhile. */
export const unsentText = ({ reason, detail, other }: HandoffTrouble): Localized => {
  const why = stuckReasonText(reason, detail);
  if (other === undefined) return why;
  const what = messageName(other);
  return {
    vi: `Tin “${what.vi}” chưa đến được cơ quan: ${why.vi}`,
    en: `“${what.en}” has not reached the agency: ${why.en}`,
  };
};
