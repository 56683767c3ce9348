import type { TicketView } from "../../shared/contracts/ticket-api.ts";
import { counter as en } from "../text/calling-en.ts";
import { counter as vi } from "../text/calling-vi.ts";
import { ACTS, type Act, KEY_OF, likeliestAct, possibleActs } from "./counter-acts.ts";
import { useDesk } from "./desk.ts";
import { KeyBadge } from "./key-badge.tsx";

interface Props {
  readonly ticket: TicketView | null;
  readonly doing: Act | undefined;
  /** Whether the letters on the buttons are keys. */
  readonly withKeys: boolean;
  readonly onAct: (act: Act) => void;
}

/** The acts at their places; what comes next stands out, what does not fit is pale, and what is being done says so. */
export const CallButtons = ({ ticket, doing, withKeys, onAct }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const labels: Readonly<Record<Act, string>> = {
    "call-next": text.callNext,
    recall: text.recall,
    serve: text.serve,
    "no-show": text.noShow,
    finish: text.finish,
    hold: text.hold,
  };
  const look = (act: Act) => (act === likeliestAct(ticket) ? "" : act === "no-show" ? "grave" : "second");
  const labelOf = (act: Act) =>
    act !== doing ? labels[act] : act === "call-next" || act === "recall" ? text.calling : text.writing;
  return (
    <div class="calls">
      {ACTS.map((act) => (
        <button
          key={act}
          type="button"
          class={`button big-button ${look(act)}`}
          data-act={act}
          aria-disabled={!possibleActs(ticket).includes(act)}
          aria-busy={doing !== undefined}
          aria-keyshortcuts={withKeys ? KEY_OF[act] : undefined}
          onClick={() => onAct(act)}
        >
          {labelOf(act)}
          {withKeys && <KeyBadge letter={KEY_OF[act]} />}
        </button>
      ))}
    </div>
  );
};
