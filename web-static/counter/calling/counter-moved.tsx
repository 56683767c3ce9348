import type { CounterView } from "../../../shared/contracts/ticket-api.ts";
import { timeText } from "../../browser/clock-text.ts";
import { counter as en } from "../../text/calling-en.ts";
import { counter as vi } from "../../text/calling-vi.ts";
import { useDesk } from "../desk.ts";

/** While the counter helps another line: which, who moved it, and the press that sends it back. */
export const CounterMoved = ({ moved, onBack }: { moved: CounterView["moved"]; onBack: () => void }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  if (moved === undefined) return null;
  return (
    <div class="notice warn row spread" role="status" data-testid="moved">
      <span>{text.movedTo(moved.lineName[language], moved.by, timeText(moved.since))}</span>
      <button type="button" class="button second" data-move="back" onClick={onBack}>
        {text.moveBack}
      </button>
    </div>
  );
};
