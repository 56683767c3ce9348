import { useId, useState } from "preact/hooks";
import type { LateReason } from "../../../shared/domain/ticket/late-reason.ts";
import { assisted as en } from "../../text/calling-en.ts";
import { assisted as vi } from "../../text/calling-vi.ts";
import { useDesk } from "../desk.ts";

const REASONS: readonly LateReason[] = ["far-away", "urgent", "short-visit", "lead-asked", "other"];

/** The line gives no more numbers today: the officer gives one all the same, and says why. */
export const LateNumber = ({ onInsist }: { onInsist: (reason: LateReason) => void }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const field = useId();
  const [reason, setReason] = useState<LateReason>("far-away");
  return (
    <div class="field late-number" data-testid="late">
      <label for={field}>{text.lateReason}</label>
      <div class="row">
        <select
          id={field}
          value={reason}
          onChange={({ currentTarget }) => setReason(REASONS.find((one) => one === currentTarget.value) ?? "other")}
        >
          {REASONS.map((one) => (
            <option key={one} value={one}>
              {text.lateReasons[one]}
            </option>
          ))}
        </select>
        <button type="button" class="button second" data-insist onClick={() => onInsist(reason)}>
          {text.insist}
        </button>
      </div>
    </div>
  );
};
