import type { TryOut, TryOutAction } from "../../../shared/domain/procedure/try-out/session.ts";
import { tryOutView } from "../../../shared/domain/procedure/try-out/view.ts";

/** What one press does: papers, reasons and offices that a clerk would choose are taken as the dossier suggests them. */
const actionOf = (type: TryOutAction["type"], tryOut: TryOut, reason: string): TryOutAction => {
  const { papers, steps } = tryOutView(tryOut);
  switch (type) {
    case "wait":
      return { type, hours: 1 };
    case "send-back":
    case "return-to-one-stop":
      return { type, reason };
    case "hand-over":
      return { type, to: steps.find(({ state }) => state !== "done")?.step.owner ?? "" };
    case "ask-supplement": {
      const asked = { type, components: papers.needed.slice(0, 1).map(({ id }) => id), reason };
      const { dossier } = tryOut;
      return "opened" in dossier && dossier.opened.supplements > 0 ? { ...asked, leadReason: reason } : asked;
    }
    default:
      return { type };
  }
};

/** Every press that the dossier allows now, the likeliest first. @param reason the reason that is written where one must be given */
export const pressesOf = (tryOut: TryOut, reason: string): TryOutAction[] =>
  tryOutView(tryOut).possible.map((type) => actionOf(type, tryOut, reason));
