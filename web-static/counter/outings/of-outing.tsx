import { outbox as en } from "../../text/outbox-en.ts";
import { outbox as vi } from "../../text/outbox-vi.ts";
import { useDesk } from "../desk.ts";
import type { Draft } from "../draft.ts";

/** Says over the form that the dossier counts for an outing; an officer who is back at the desk takes it off. */
export const OfOuting = ({
  outing,
  onLeave,
}: {
  readonly outing: Draft["outing"] | undefined;
  readonly onLeave: () => void;
}) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  if (outing === undefined) return null;
  return (
    <p class="row" data-testid="of-outing">
      <span class="tag good">{text.ofOuting(outing.hamlet)}</span>
      <button type="button" class="button link" onClick={onLeave}>
        {text.notOfOuting}
      </button>
    </p>
  );
};
