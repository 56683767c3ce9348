import { useState } from "preact/hooks";
import { today } from "../../browser/clock-text.ts";
import { serverNow } from "../../browser/server-clock.ts";
import { homeCommune, useDesk } from "../desk.ts";
import { type Period, type Preset, periodOf, presets } from "./period.ts";
import { wordsOf } from "./words.ts";

export interface Asked {
  readonly commune: string;
  readonly choice: Preset | "own";
  readonly own: Period;
}

/** What is looked at, kept for the way back to this screen. */
export const useAsked = () => {
  const desk = useDesk();
  const [asked, setAsked] = useState<Asked>(() => {
    const kept = desk.memory.get("counts period") as Asked | undefined;
    const commune = homeCommune(desk)?.code ?? desk.communes[0]?.code ?? "";
    return kept ?? { commune, choice: "today", own: periodOf("week", today(serverNow())) };
  });
  const change = (next: Asked) => {
    desk.memory.set("counts period", next);
    setAsked(next);
  };
  return [asked, change] as const;
};

/** @param now the server's, in milliseconds */
export const askedPeriod = ({ choice, own }: Asked, now: number): Period =>
  choice === "own" ? own : periodOf(choice, today(now));

export const PeriodForm = ({ asked, onChange }: { asked: Asked; onChange: (asked: Asked) => void }) => {
  const desk = useDesk();
  const text = wordsOf(desk.language);
  const dates = [
    ["from", text.from],
    ["to", text.to],
  ] as const;
  return (
    <div class="row no-print">
      {homeCommune(desk) === undefined && (
        <div class="find">
          <label for="counts-commune">{text.commune}</label>
          <select
            id="counts-commune"
            value={asked.commune}
            onChange={(event) => onChange({ ...asked, commune: event.currentTarget.value })}
          >
            {desk.communes.map(({ code, name }) => (
              <option key={code} value={code}>
                {name[desk.language]}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="find">
        <label for="counts-period">{text.period}</label>
        <select
          id="counts-period"
          value={asked.choice}
          onChange={({ currentTarget: { value } }) => onChange({ ...asked, choice: value as Asked["choice"] })}
        >
          {presets.map((preset) => (
            <option key={preset} value={preset}>
              {text.presets[preset]}
            </option>
          ))}
          <option value="own">{text.own}</option>
        </select>
      </div>
      {asked.choice === "own" &&
        dates.map(([end, name]) => (
          <div class="find" key={end}>
            <label for={`counts-${end}`}>{name}</label>
            <input
              id={`counts-${end}`}
              type="date"
              required
              max={today(serverNow())}
              value={asked.own[end]}
              onChange={({ currentTarget: { value } }) =>
                value !== "" && onChange({ ...asked, own: { ...asked.own, [end]: value } })
              }
            />
          </div>
        ))}
    </div>
  );
};
