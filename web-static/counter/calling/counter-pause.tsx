import { useId, useState } from "preact/hooks";
import type { CounterView } from "../../../shared/contracts/ticket-api.ts";
import { timeText } from "../../browser/clock-text.ts";
import { counter as en } from "../../text/calling-en.ts";
import { counter as vi } from "../../text/calling-vi.ts";
import { useDesk } from "../desk.ts";

type Reason = NonNullable<CounterView["pause"]>["reason"];
const REASONS: readonly Reason[] = ["break", "meeting", "fault", "shift-change", "other"];

interface Props {
  readonly pause: CounterView["pause"];
  readonly onPause: (reason: Reason) => void;
  readonly onResume: () => void;
}

/** While it pauses, the counter says so and can be opened again; else it can pause, with a reason that the board shows. */
export const CounterPause = ({ pause, onPause, onResume }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const field = useId();
  const [reason, setReason] = useState<Reason>("break");
  if (pause !== undefined)
    return (
      <div class="notice warn row spread" role="status" data-testid="paused">
        <span>{text.pausedSince(pause.text[language], timeText(pause.since))}</span>
        <button type="button" class="button" data-move="resume" onClick={onResume}>
          {text.resume}
        </button>
      </div>
    );
  return (
    <details class="counter-pause">
      <summary>{text.pause}</summary>
      <div class="field">
        <label for={field}>{text.pauseReason}</label>
        <div class="row">
          <select
            id={field}
            value={reason}
            onChange={({ currentTarget }) => setReason(REASONS.find((one) => one === currentTarget.value) ?? "other")}
            data-testid="pause-reason"
          >
            {REASONS.map((one) => (
              <option key={one} value={one}>
                {text.pauseReasons[one]}
              </option>
            ))}
          </select>
          <button type="button" class="button second" data-move="pause" onClick={() => onPause(reason)}>
            {text.pause}
          </button>
        </div>
      </div>
    </details>
  );
};
