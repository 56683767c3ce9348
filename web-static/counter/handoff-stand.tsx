import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import { deliveryStates } from "../../shared/text/delivery-state.ts";
import { useDesk } from "./desk.ts";

type Handoff = Pick<NonNullable<DossierView["handoff"]>, "stand" | "for">;

/** How far a hand-over has come, and to whom of the office it falls; on a phone a row has no room for it. */
export const HandoffStand = ({ handoff, inRow = false }: { handoff: Handoff; inRow?: boolean }) => {
  const { language } = useDesk();
  const { stand } = handoff;
  const shown = stand === undefined ? undefined : deliveryStates[stand];
  // Somebody must mend it, so it is seen on a phone, too.
  const isFailed = stand === "failed";
  return (
    <span class={isFailed ? "tag late" : `quiet small ${inRow ? "wide-only" : ""}`} data-testid="stand">
      {shown !== undefined && (
        <>
          <span aria-hidden="true">{shown.icon}</span> {shown.name[language]}
        </>
      )}
      {handoff.for !== undefined && ` · ${handoff.for}`}
    </span>
  );
};
