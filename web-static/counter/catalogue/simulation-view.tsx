import { useState } from "preact/hooks";
import type { WorkingCalendar } from "../../../shared/domain/calendar/calendar-definition.ts";
import type { Language, Localized } from "../../../shared/domain/localized.ts";
import type { ProcedureDefinition } from "../../../shared/domain/procedure/definition.ts";
import { usualYear } from "../../../shared/domain/procedure/simulate/options.ts";
import { lastCountableYear } from "../../../shared/domain/procedure/simulate/work-axis.ts";
import { fillSentence } from "../../../shared/text/fill-sentence.ts";
import { refusalText } from "../../../shared/text/refusals.ts";
import { simulation as en } from "../../text/trial-en.ts";
import { simulation as vi } from "../../text/trial-vi.ts";
import { SimulationResult } from "./simulation-result.tsx";
import { useSimulation } from "./use-simulation.ts";

interface Props {
  readonly procedure: ProcedureDefinition;
  readonly calendar: WorkingCalendar;
  readonly office: (key: string) => Localized;
  readonly language: Language;
}

/** More would keep the officer waiting, and tell him nothing new. */
const MOST = 5000;

/** An empty entry is left to the simulation, which finds how many are needed. */
const numbersOf = (typed: Readonly<Record<string, string>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([office, value]) => (/^[1-9]\d{0,3}$/.test(value) ? [[office, Number(value)]] : [])),
  );

const Entry = ({ id, label, value, hint, onType }: EntryProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    <input
      id={id}
      inputMode="numeric"
      value={value}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      onInput={({ currentTarget }) => onType(currentTarget.value.trim())}
    />
    {hint !== undefined && (
      <span class="hint" id={`${id}-hint`}>
        {hint}
      </span>
    )}
  </div>
);
interface EntryProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly onType: (value: string) => void;
}

/** A year of this procedure, worked through on the officer's own computer. */
export const SimulationView = ({ procedure, calendar, office, language }: Props) => {
  const text = { vi, en }[language];
  const { state, start, stop } = useSimulation(procedure, calendar);
  const [dossiers, setDossiers] = useState(String(usualYear.dossiers));
  const [officers, setOfficers] = useState<Readonly<Record<string, string>>>({});
  const owners = [...new Set(procedure.steps.map(({ owner }) => owner))];
  const count = Math.min(MOST, Math.max(1, Number.parseInt(dossiers, 10) || usualYear.dossiers));
  return (
    <section>
      <h2>{text.title}</h2>
      <p>{text.intro}</p>
      <form
        class="card"
        onSubmit={(event) => {
          event.preventDefault();
          start({ year: lastCountableYear(calendar), dossiers: count, officers: numbersOf(officers) });
        }}
      >
        <Entry id="simulated-dossiers" label={text.dossiers} value={dossiers} onType={setDossiers} />
        {owners.map((key) => (
          <Entry
            key={key}
            id={`officers-${key}`}
            label={text.officersAt(office(key)[language])}
            hint={text.asNeeded}
            value={officers[key] ?? ""}
            onType={(value) => setOfficers({ ...officers, [key]: value })}
          />
        ))}
        <div class="row">
          <button type="submit" class="button">
            {text.run}
          </button>
          {state.at === "running" && (
            <button type="button" class="button second" onClick={stop}>
              {text.stop}
            </button>
          )}
        </div>
        <p role="status">
          {state.at === "running" && text.running(state.finished, count)}
          {state.at === "stopped" && text.stopped}
        </p>
        {state.at === "running" && <progress max={count} value={state.finished} aria-label={text.title} />}
      </form>
      {state.at === "refused" && (
        <p class="notice warn" role="alert">
          {fillSentence(refusalText(state.refusal.code), state.refusal.detail, language)}
        </p>
      )}
      {state.at === "done" && <SimulationResult simulation={state.simulation} office={office} language={language} />}
    </section>
  );
};
