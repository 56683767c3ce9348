import { useState } from "preact/hooks";
import type { AppointmentLines, AppointmentView, SlotList } from "../../../shared/contracts/appointment-api.ts";
import { problemText } from "../../browser/api.ts";
import { dayName, timeText, today } from "../../browser/clock-text.ts";
import { newKey } from "../../browser/new-key.ts";
import { useDesk } from "../desk.ts";
import { useLoad } from "../use-load.ts";
import { halves } from "./appointment-row.tsx";
import { useWords } from "./use-words.ts";

interface Props {
  readonly commune: string;
  readonly onBooked: (told: string) => void;
}

const whenText = (slotAt: string, language: "vi" | "en") =>
  `${timeText(slotAt)} ${dayName(today(Date.parse(slotAt)), language)}`;

/** Every free time of a line in one list: over the telephone a caller is read the next ones. */
const Times = (props: { commune: string; line: string; slotAt: string; onSlot: (slotAt: string) => void }) => {
  const { language } = useDesk();
  const { answer } = useLoad<SlotList>(`/appointments/${props.commune}/${props.line}`);
  const days = answer?.kind === "ok" ? answer.value.days : [];
  return (
    <select
      id="caller-time"
      class="field"
      value={props.slotAt}
      aria-label={useWords().columns.time}
      onChange={(event) => props.onSlot(event.currentTarget.value)}
    >
      <option value="" />
      {days.map(({ date, slots }) => (
        <optgroup key={date} label={dayName(date, language)}>
          {slots.map(({ at, hamlet }) => (
            <option key={at} value={at}>
              {whenText(at, language)}
              {hamlet !== undefined && ` – ${hamlet[language]}`}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
};

/** A time for somebody who telephones or stands at the desk: he is told the code. */
export const BookForCaller = ({ commune, onBooked }: Props) => {
  const { api, language } = useDesk();
  const text = useWords();
  const { answer } = useLoad<AppointmentLines>(`/appointments/${commune}`);
  const [line, setLine] = useState("");
  const [slotAt, setSlotAt] = useState("");
  const [phone, setPhone] = useState("");
  const [key, setKey] = useState(newKey);
  const [trouble, setTrouble] = useState("");
  if (answer?.kind !== "ok" || answer.value.lines.length === 0) return null;
  const book = async (event: Event) => {
    event.preventDefault();
    if (line === "" || slotAt === "") return setTrouble(text.needTime);
    const left = phone.replace(/[\s.-]/g, "");
    const body = { commune, line, slotAt, ...(left === "" ? {} : { phone: left }) };
    const booked = await api.post<AppointmentView>("/appointments/assisted", { body, key });
    if (booked.kind !== "ok")
      return setTrouble(booked.kind === "refused" ? problemText(booked.problem, language) : text[booked.kind]);
    setKey(newKey());
    setSlotAt("");
    setPhone("");
    setTrouble("");
    onBooked(text.booked(whenText(booked.value.slotAt, language), halves(booked.value.code)));
  };
  const changed = (set: (value: string) => void, value: string) => {
    set(value);
    setKey(newKey());
  };
  return (
    <form class="card" onSubmit={(event) => void book(event)} noValidate>
      <h2>{text.book}</h2>
      <p class="quiet small">{text.bookMore}</p>
      <div class="field">
        <label for="caller-line">{text.line}</label>
        <select
          id="caller-line"
          value={line}
          onChange={(event) => {
            changed(setLine, event.currentTarget.value);
            setSlotAt("");
          }}
        >
          <option value="" />
          {answer.value.lines.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
        </select>
      </div>
      {line !== "" && <Times key={line} {...{ commune, line, slotAt }} onSlot={(next) => changed(setSlotAt, next)} />}
      <div class="field">
        <label for="caller-phone">{text.phone}</label>
        <input
          id="caller-phone"
          type="tel"
          value={phone}
          onInput={(event) => changed(setPhone, event.currentTarget.value)}
        />
      </div>
      {trouble !== "" && (
        <p class="notice late" role="alert">
          {trouble}
        </p>
      )}
      <button type="submit" class="button">
        {text.save}
      </button>
    </form>
  );
};
