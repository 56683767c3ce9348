import { type EntryProps, GroupFrame, useEntry } from "./entry-frame.tsx";
import type { FieldOf } from "./field-spec.ts";
import { useWords } from "./form-context.ts";
import { isRecord, textOf } from "./paths.ts";
import { readNumber, showNumber } from "./typed-values.ts";
import { useTyped } from "./use-typed.ts";

const UNITS = ["working-days", "calendar-days", "working-hours", "same-day"];
/** Law: Decree 61/2018/ND-CP, art. 18. */
const USUAL_CUTOFF = "15:00";

/** "5 ngày làm việc", or within the day up to an hour. */
export const LimitEntry = ({ path }: EntryProps<FieldOf<"limit">>) => {
  const words = useWords();
  const { id, value, faults, write } = useEntry(path);
  const limit = isRecord(value) ? value : {};
  const unit = textOf(limit.unit);
  const [shown, setTyped] = useTyped(limit.count, showNumber, readNumber);
  const choose = (next: string) =>
    write(next === "same-day" ? { unit: next, cutoff: USUAL_CUTOFF } : { unit: next, count: limit.count ?? 1 });
  const count = (typed: string) => {
    setTyped(typed);
    write({ ...limit, count: readNumber(typed) });
  };
  return (
    <GroupFrame id={id} path={path} label={words.label(path)} hint={words.hint(path)} faults={faults}>
      <div class="limit">
        {unit !== "same-day" && (
          <input
            aria-label={words.editor.count}
            inputMode="numeric"
            autocomplete="off"
            value={shown}
            onInput={(event) => count(event.currentTarget.value)}
          />
        )}
        <select aria-label={words.editor.unit} value={unit} onChange={(event) => choose(event.currentTarget.value)}>
          {UNITS.map((one) => (
            <option key={one} value={one}>
              {words.units[one]}
            </option>
          ))}
        </select>
        {unit === "same-day" && (
          <label class="cutoff">
            {words.editor.cutoff}
            <input
              type="time"
              value={textOf(limit.cutoff) || USUAL_CUTOFF}
              onInput={(event) => write({ ...limit, cutoff: event.currentTarget.value })}
            />
          </label>
        )}
      </div>
    </GroupFrame>
  );
};
