import { useState } from "preact/hooks";
import type { AppointmentView } from "../../../shared/contracts/appointment-api.ts";
import { timeText } from "../../browser/clock-text.ts";
import { useDesk } from "../desk.ts";
import { useWords } from "./use-words.ts";

export type Because = keyof ReturnType<typeof useWords>["reasons"];

interface Props {
  readonly one: AppointmentView;
  readonly onArrived: () => void;
  readonly onCancel: (because: Because) => void;
}

export const halves = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

const TONE = { booked: "", arrived: "good", "closed-out": "late", cancelled: "", missed: "late" } as const;

const CancelQuestion = ({ one, onCancel, onStay }: Pick<Props, "one" | "onCancel"> & { onStay: () => void }) => {
  const text = useWords();
  const [because, setBecause] = useState<Because>("asked-officer");
  const id = `because-${one.code}`;
  return (
    <div>
      <label for={id}>{text.because}</label>
      <select id={id} value={because} onChange={(event) => setBecause(event.currentTarget.value as Because)}>
        {Object.entries(text.reasons).map(([reason, words]) => (
          <option key={reason} value={reason}>
            {words}
          </option>
        ))}
      </select>
      <p class="row">
        <button type="button" class="button small-button" onClick={() => onCancel(because)}>
          {text.confirm}
        </button>
        <button type="button" class="button second small-button" onClick={onStay}>
          {text.stay}
        </button>
      </p>
    </div>
  );
};

/** One appointment of the day, and what an officer does with it. */
export const AppointmentRow = ({ one, onArrived, onCancel }: Props) => {
  const { language } = useDesk();
  const text = useWords();
  const [isAsked, setAsked] = useState(false);
  const notes = [one.assisted ? text.assisted : [], one.reminded ? text.reminded : []].flat();
  const name = `${timeText(one.slotAt)}, ${halves(one.code)}`;
  return (
    <li class="card appointment" data-testid="appointment">
      <p>
        <strong>{timeText(one.slotAt)}</strong> · {halves(one.code)}{" "}
        <span class={`tag ${TONE[one.status]}`}>{text.status[one.status]}</span>
        {one.ticket !== undefined && <strong> {one.ticket.number}</strong>}
      </p>
      <p class="small">
        {one.lineName[language]}
        {one.hamlet !== undefined && ` · ${one.hamlet[language]}`}
        {one.procedure !== undefined && ` · ${one.procedure}`}
        {notes.length > 0 && <span class="quiet"> · {notes.join(", ")}</span>}
      </p>
      {one.status === "booked" && !isAsked && (
        <p class="row">
          <button type="button" class="button small-button" aria-label={`${text.checkIn}: ${name}`} onClick={onArrived}>
            {text.checkIn}
          </button>
          <button
            type="button"
            class="button second small-button"
            aria-label={`${text.cancel}: ${name}`}
            onClick={() => setAsked(true)}
          >
            {text.cancel}
          </button>
        </p>
      )}
      {one.status === "booked" && isAsked && (
        <CancelQuestion one={one} onCancel={onCancel} onStay={() => setAsked(false)} />
      )}
    </li>
  );
};
