import type { SlotList } from "../../../shared/contracts/appointment-api.ts";
import type { Language } from "../../../shared/domain/localized.ts";
import { dayName, timeText } from "../../browser/clock-text.ts";
import { appointment as en } from "../../text/appointment-en.ts";
import { appointment as vi } from "../../text/appointment-vi.ts";

interface Props {
  readonly days: SlotList["days"];
  readonly date: string;
  readonly slotAt: string;
  readonly language: Language;
  /** The sentence that says what is missing. */
  readonly fault?: string | undefined;
  readonly onDay: (date: string) => void;
  readonly onSlot: (slotAt: string) => void;
}

type Slots = SlotList["days"][number]["slots"];

const Times = (props: Omit<Props, "days" | "date" | "fault" | "onDay"> & { name: string; slots: Slots }) => {
  const { name, slots, slotAt, language, onSlot } = props;
  const text = { vi, en }[language];
  if (slots.length === 0) return null;
  return (
    <>
      <p class="quiet small">{name}</p>
      <div class="times">
        {slots.map(({ at, left, hamlet }) => (
          <label class="choice time" key={at}>
            <input type="radio" name="slot" value={at} checked={slotAt === at} onChange={() => onSlot(at)} />
            <span>
              <strong>{timeText(at)}</strong> <span class="quiet small">{text.left(left)}</span>
              {hamlet !== undefined && <span class="small">{text.inHamlet(hamlet[language])}</span>}
            </span>
          </label>
        ))}
      </div>
    </>
  );
};

/** The day, and its times that are free. A day that is full says where the next free one is. */
export const SlotChoice = ({ days, date, slotAt, language, fault, onDay, onSlot }: Props) => {
  const text = { vi, en }[language];
  const slots = days.find((day) => day.date === date)?.slots ?? [];
  const next = days.find((day) => day.date > date && day.slots.length > 0) ?? days.find((day) => day.slots.length > 0);
  const morning = slots.filter(({ at }) => timeText(at) < "12:00");
  const afternoon = slots.filter(({ at }) => timeText(at) >= "12:00");
  return (
    <>
      <div class="field">
        <label for="day">{text.day}</label>
        <select id="day" value={date} onChange={(event) => onDay(event.currentTarget.value)}>
          {days.map((day) => (
            <option key={day.date} value={day.date}>
              {dayName(day.date, language)} – {day.slots.length === 0 ? text.dayFull : text.dayFree(day.slots.length)}
            </option>
          ))}
        </select>
      </div>
      {slots.length === 0 && next !== undefined && (
        <div class="notice warn" role="status">
          <p>{text.dayIsFull(dayName(next.date, language))}</p>
          <button type="button" class="button second" onClick={() => onDay(next.date)}>
            {text.useDay(dayName(next.date, language))}
          </button>
        </div>
      )}
      {slots.length > 0 && (
        <div
          class="field"
          role="radiogroup"
          aria-labelledby="time-legend"
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? undefined : "time-fault"}
        >
          <p class="legend" id="time-legend">
            {text.time}
          </p>
          <Times name={text.morning} slots={morning} slotAt={slotAt} language={language} onSlot={onSlot} />
          <Times name={text.afternoon} slots={afternoon} slotAt={slotAt} language={language} onSlot={onSlot} />
          {fault !== undefined && (
            <p class="fault" role="alert" id="time-fault">
              {fault}
            </p>
          )}
        </div>
      )}
    </>
  );
};
