import { useId } from "preact/hooks";
import { dayName, timeText } from "../browser/clock-text.ts";
import { fields as en } from "../text/console-en.ts";
import { fields as vi } from "../text/console-vi.ts";
import type { CommandField, CommandValue } from "./command-fields.ts";
import { useDesk } from "./desk.ts";
import { FieldFault } from "./field-fault.tsx";
import { nextWorkdays } from "./next-workdays.ts";
import { momentOf } from "./typed-entries.ts";

interface Props {
  readonly field: CommandField;
  readonly value: CommandValue | undefined;
  readonly fault: string | undefined;
  readonly after: number;
  readonly onChange: (value: CommandValue) => void;
}

/** A day and a time in Vietnam, whatever zone the computer is set to, with the next days of work to choose from. */
export const MomentInput = ({ field, value, fault, after, onChange }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const id = useId();
  const days = nextWorkdays(after, 4);
  return (
    <div class="field">
      <label for={id}>{text[field.label]}</label>
      <input
        id={id}
        type="datetime-local"
        data-field={field.name}
        value={typeof value === "string" ? value : ""}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <fieldset class="plain row quick-days">
        <legend class="quiet small">{text.nextDays}</legend>
        {days.map((day) => (
          <button
            key={day}
            type="button"
            class="button second small-button"
            aria-pressed={value === day}
            onClick={() => onChange(day)}
          >
            {timeText(momentOf(day) ?? "")} {dayName(day.slice(0, 10), language)}
          </button>
        ))}
      </fieldset>
      <FieldFault id={`${id}-fault`} fault={fault} />
    </div>
  );
};
