import { fresh as en } from "../text/console-en.ts";
import { fresh as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";
import type { Next } from "./draft.ts";
import { KeyBadge } from "./key-badge.tsx";

interface Props {
  readonly sending: boolean;
  readonly onStart: (next: Next) => void;
  readonly onClear: () => void;
}

const LOOKS: Readonly<Record<Next, string>> = { receive: "", supplement: "second", refuse: "grave" };
const ORDER = ["receive", "supplement", "refuse"] as const;

/** Exactly one of three, and the way to begin anew. They keep the focus while something is being sent. */
export const IntakeButtons = ({ sending, onStart, onClear }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  return (
    <div class="row">
      {ORDER.map((next) => (
        <button
          key={next}
          type="button"
          class={`button ${LOOKS[next]}`}
          data-next={next}
          aria-keyshortcuts={next === "receive" ? "Control+Enter" : undefined}
          aria-disabled={sending}
          onClick={() => onStart(next)}
        >
          {sending && next === "receive" ? text.sending : text[next]}
          {next === "receive" && !sending && (
            <span class="wide-only keys">
              <KeyBadge letter="Ctrl Enter" />
            </span>
          )}
        </button>
      ))}
      <button type="button" class="button link" disabled={sending} onClick={onClear}>
        {text.clear}
      </button>
    </div>
  );
};
