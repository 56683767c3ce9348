import { useEffect, useState } from "preact/hooks";
import type { AppointmentLines, SlotList } from "../../../shared/contracts/appointment-api.ts";
import type { ProcedureSummary } from "../../../shared/contracts/procedure-api.ts";
import type { Language } from "../../../shared/domain/localized.ts";
import { api } from "../../browser/api.ts";
import { dayName, timeText, today } from "../../browser/clock-text.ts";
import { appointment as en } from "../../text/appointment-en.ts";
import { appointment as vi } from "../../text/appointment-vi.ts";
import { href } from "../../text/language.ts";
import { takeNumber as enNumber } from "../../text/waiting-en.ts";
import { takeNumber as viNumber } from "../../text/waiting-vi.ts";
import { PapersAhead } from "./papers-ahead.tsx";
import { SlotChoice } from "./slot-choice.tsx";
import { useFree } from "./use-free.ts";

export interface BookingWish {
  readonly line: string;
  readonly procedure: string;
  readonly slotAt: string;
  readonly priority: string;
  readonly phone: string;
}
export const NO_WISH: BookingWish = { line: "", procedure: "", slotAt: "", priority: "none", phone: "" };

export interface BookingFault {
  readonly text: string;
  readonly field?: string | undefined;
}

interface Props {
  readonly commune: string;
  readonly slug: string;
  readonly language: Language;
  readonly wish: BookingWish;
  readonly fault: BookingFault | undefined;
  readonly isSending: boolean;
  readonly onChange: (wish: BookingWish) => void;
  readonly onBook: () => void;
}

type Lines = AppointmentLines["lines"];

const Loading = ({ language, trouble, again }: { language: Language; trouble?: string | undefined; again(): void }) => {
  const text = { vi, en }[language];
  return trouble === undefined ? (
    <p role="status">{text.loading}</p>
  ) : (
    <div class="notice warn" role="alert">
      <p>{trouble}</p>
      <button type="button" class="button" onClick={again}>
        {text.again}
      </button>
    </div>
  );
};

const LineField = (props: Pick<Props, "language" | "wish" | "onChange" | "fault"> & { lines: Lines }) => {
  const { lines, language, wish, fault, onChange } = props;
  const text = { vi, en }[language];
  return (
    <div class="choices field" role="radiogroup" aria-labelledby="line-legend" aria-invalid={fault?.field === "line"}>
      <p class="legend" id="line-legend">
        {text.line}
      </p>
      {lines.map(({ id, name, next }) => (
        <label class="choice" key={id}>
          <input
            type="radio"
            name="line"
            value={id}
            checked={wish.line === id}
            onChange={() => onChange({ ...wish, line: id, slotAt: "", procedure: "" })}
          />
          <span>
            <strong>{name[language]}</strong>
            <br />
            <span class="quiet small">
              {next === undefined
                ? text.allBooked
                : text.nextFree(`${timeText(next.at)} ${dayName(today(Date.parse(next.at)), language)}`)}
              {next?.hamlet !== undefined && `, ${text.inHamlet(next.hamlet[language])}`}
            </span>
          </span>
        </label>
      ))}
      {fault?.field === "line" && (
        <p class="fault" role="alert">
          {fault.text}
        </p>
      )}
    </div>
  );
};

/** Procedures of the line, asked for once; without them the list is only shorter. */
const useProcedures = (fields: readonly string[]): readonly ProcedureSummary[] => {
  const [all, setAll] = useState<readonly ProcedureSummary[]>([]);
  useEffect(() => {
    void api()
      .get<{ items: readonly ProcedureSummary[] }>("/procedures")
      .then((answer) => answer.kind === "ok" && setAll(answer.value.items));
  }, []);
  return all.filter(({ department }) => fields.includes(department));
};

const ProcedureField = (props: Pick<Props, "language" | "wish" | "onChange"> & { fields: readonly string[] }) => {
  const { fields, language, wish, onChange } = props;
  const text = { vi, en }[language];
  const procedures = useProcedures(fields);
  if (procedures.length === 0) return null;
  return (
    <div class="field">
      <label for="procedure">{text.procedure}</label>
      <span class="hint" id="procedure-hint">
        {text.procedureHint}
      </span>
      <select
        id="procedure"
        aria-describedby="procedure-hint"
        value={wish.procedure}
        onChange={(event) => onChange({ ...wish, procedure: event.currentTarget.value })}
      >
        <option value="">{text.anyProcedure}</option>
        {procedures.map(({ id, name }) => (
          <option key={id} value={id}>
            {name[language]}
          </option>
        ))}
      </select>
      {wish.procedure !== "" && <PapersAhead procedure={wish.procedure} language={language} />}
    </div>
  );
};

/** Days and times of the line, from the first day that has a free one. */
export const TimeField = (
  props: Pick<Props, "commune" | "language" | "fault"> & {
    line: string;
    slotAt: string;
    onSlot: (slotAt: string) => void;
  },
) => {
  const { commune, language, line, slotAt, fault, onSlot } = props;
  const { value, trouble, again } = useFree<SlotList>(line === "" ? "" : `/appointments/${commune}/${line}`, language);
  const [day, setDay] = useState("");
  if (line === "") return null;
  if (value === undefined) return <Loading language={language} trouble={trouble} again={again} />;
  const known = value.days.some(({ date }) => date === day);
  const first = value.days.find(({ slots }) => slots.length > 0) ?? value.days[0];
  const pick = (date: string) => {
    setDay(date);
    onSlot("");
  };
  const missing = fault?.field === "slotAt" ? fault.text : undefined;
  return (
    <SlotChoice
      {...{ days: value.days, date: known ? day : (first?.date ?? ""), slotAt, language, fault: missing, onSlot }}
      onDay={pick}
    />
  );
};

const PhoneField = ({ language, wish, fault, onChange }: Pick<Props, "language" | "wish" | "fault" | "onChange">) => {
  const text = { vi, en }[language];
  const isWrong = fault?.field === "phone";
  return (
    <div class="field">
      <label for="phone">{text.phone}</label>
      <span class="hint" id="phone-hint">
        {text.phoneHint}
      </span>
      <input
        id="phone"
        type="tel"
        inputMode="tel"
        autocomplete="tel"
        aria-describedby={isWrong ? "phone-fault phone-hint" : "phone-hint"}
        aria-invalid={isWrong}
        value={wish.phone}
        onInput={(event) => onChange({ ...wish, phone: event.currentTarget.value })}
      />
      {isWrong && (
        <p class="fault" role="alert" id="phone-fault">
          {fault?.text}
        </p>
      )}
    </div>
  );
};

const PriorityField = ({ language, wish, onChange }: Pick<Props, "language" | "wish" | "onChange">) => {
  const words = { vi: viNumber, en: enNumber }[language];
  return (
    <div class="field">
      <label for="priority">{words.priority}</label>
      <span class="hint" id="priority-hint">
        {words.priorityHint}
      </span>
      <select
        id="priority"
        aria-describedby="priority-hint"
        value={wish.priority}
        onChange={(event) => onChange({ ...wish, priority: event.currentTarget.value })}
      >
        {Object.entries(words.priorities).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
};

/** What for, with which papers, when, and how to be reminded: each question after the one that it hangs on. */
export const BookingForm = (props: Props) => {
  const { commune, slug, language, wish, fault, isSending, onChange, onBook } = props;
  const text = { vi, en }[language];
  const { value, trouble, again } = useFree<AppointmentLines>(`/appointments/${commune}`, language);
  const [only] = value?.lines ?? [];
  useEffect(() => {
    if (value?.lines.length === 1 && only !== undefined && wish.line === "") onChange({ ...wish, line: only.id });
  }, [value]);
  if (value === undefined) return <Loading language={language} trouble={trouble} again={again} />;
  const toNumbers = (
    <a class="button second" href={href(language, `/lay-so/${slug}/`)}>
      {text.takeNumber}
    </a>
  );
  if (value.lines.length === 0)
    return (
      <div class="notice">
        <p>{text.none}</p>
        {toNumbers}
      </div>
    );
  const line = value.lines.find(({ id }) => id === wish.line);
  const submit = (event: Event) => {
    event.preventDefault();
    onBook();
  };
  const isElsewhere = fault !== undefined && !["line", "slotAt", "phone"].includes(fault.field ?? "");
  return (
    <form class="card" onSubmit={submit} noValidate>
      <LineField {...{ lines: value.lines, language, wish, fault, onChange }} />
      {line !== undefined && <ProcedureField key={line.id} {...{ fields: line.fields, language, wish, onChange }} />}
      <TimeField
        {...{ commune, language, fault, line: wish.line, slotAt: wish.slotAt }}
        onSlot={(slotAt) => onChange({ ...wish, slotAt })}
      />
      {line !== undefined && (
        <>
          <PhoneField {...{ language, wish, fault, onChange }} />
          <PriorityField {...{ language, wish, onChange }} />
        </>
      )}
      {isElsewhere && (
        <p class="notice late" role="alert">
          {fault.text}
        </p>
      )}
      <button type="submit" class="button" disabled={isSending}>
        {isSending ? text.booking : text.book}
      </button>
    </form>
  );
};
