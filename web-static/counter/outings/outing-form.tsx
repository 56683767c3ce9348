import { useState } from "preact/hooks";
import type { OutingView } from "../../../shared/contracts/outing-api.ts";
import type { StaffView } from "../../../shared/contracts/staff-api.ts";
import { today } from "../../browser/clock-text.ts";
import { serverNow } from "../../browser/server-clock.ts";
import { ProcedurePicker } from "../procedure-picker.tsx";
import { useLoad } from "../use-load.ts";
import { isWhole, type Plan, planBody } from "./plan.ts";
import { useOutingAct } from "./use-outing-act.ts";
import { useOutingWords } from "./use-outing-words.ts";

interface PartProps {
  readonly plan: Plan;
  /** Name of the entry that the server refused. */
  readonly wrong: string | undefined;
  readonly onChange: (change: Partial<Plan>) => void;
}

const Where = ({ plan, wrong, onChange }: PartProps) => {
  const text = useOutingWords().form;
  const moment = (name: "date" | "from" | "until", type: "date" | "time") => (
    <div class="field">
      <label for={`outing-${name}`}>{text[name]}</label>
      <input
        id={`outing-${name}`}
        type={type}
        value={plan[name]}
        min={type === "date" ? today(serverNow()) : undefined}
        aria-invalid={wrong === name}
        onInput={({ currentTarget: { value } }) => onChange({ [name]: value })}
      />
    </div>
  );
  return (
    <>
      <div class="field">
        <label for="outing-hamlet">{text.hamlet}</label>
        <input
          id="outing-hamlet"
          maxLength={100}
          autocomplete="off"
          value={plan.hamlet}
          aria-invalid={wrong === "hamlet"}
          onInput={({ currentTarget: { value } }) => onChange({ hamlet: value })}
        />
      </div>
      <div class="outing-when">
        {moment("date", "date")}
        {moment("from", "time")}
        {moment("until", "time")}
      </div>
    </>
  );
};

interface ChosenProps {
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly none: string;
  readonly onRemove: (id: string) => void;
}

const Chosen = ({ items, none, onRemove }: ChosenProps) => {
  const text = useOutingWords().form;
  if (items.length === 0) return <p class="quiet small">{none}</p>;
  return (
    <ul class="plain-list outing-chosen">
      {items.map(({ id, name }) => (
        <li key={id} class="row">
          <span>{name}</span>
          <button type="button" class="button link" aria-label={text.remove(name)} onClick={() => onRemove(id)}>
            ✕
          </button>
        </li>
      ))}
    </ul>
  );
};

const Procedures = ({ plan, wrong, onChange }: PartProps) => {
  const text = useOutingWords().form;
  const { procedures } = plan;
  return (
    <fieldset aria-invalid={wrong === "procedures"}>
      <legend>{text.procedures}</legend>
      <Chosen
        items={procedures.map(({ code, name }) => ({ id: code, name }))}
        none={text.none}
        onRemove={(id) => onChange({ procedures: procedures.filter(({ code }) => code !== id) })}
      />
      <ProcedurePicker
        key={procedures.length}
        fault={undefined}
        onPick={({ code, name }) =>
          onChange({ procedures: [...procedures.filter((one) => one.code !== code), { code, name }] })
        }
      />
    </fieldset>
  );
};

/** Names that the commune's offices know; another may be typed. */
const useOfficers = (commune: string): readonly string[] => {
  const { answer } = useLoad<StaffView>(`/staff?${new URLSearchParams({ commune })}`);
  if (answer?.kind !== "ok") return [];
  return [...new Set(answer.value.offices.flatMap(({ officers }) => officers.map(({ officer }) => officer)))];
};

const Team = ({ plan: { team }, wrong, onChange, commune }: PartProps & { readonly commune: string }) => {
  const text = useOutingWords().form;
  const [typed, setTyped] = useState("");
  const officers = useOfficers(commune);
  const name = typed.trim();
  const add = () => {
    if (name === "") return;
    onChange({ team: [...team.filter((one) => one.toLowerCase() !== name.toLowerCase()), name] });
    setTyped("");
  };
  return (
    <fieldset aria-invalid={wrong === "team"}>
      <legend>{text.team}</legend>
      <Chosen
        items={team.map((id) => ({ id, name: id }))}
        none={text.noTeam}
        onRemove={(id) => onChange({ team: team.filter((one) => one !== id) })}
      />
      <div class="field">
        <label for="outing-officer">{text.officer}</label>
        <span class="hint" id="outing-officer-hint">
          {text.teamHint}
        </span>
        <div class="row">
          <input
            id="outing-officer"
            list="outing-officers"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            aria-describedby="outing-officer-hint"
            value={typed}
            onInput={({ currentTarget: { value } }) => setTyped(value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.isComposing) return;
              event.preventDefault();
              add();
            }}
          />
          <button type="button" class="button second" aria-disabled={name === ""} onClick={add}>
            {text.add}
          </button>
        </div>
        <datalist id="outing-officers">
          {officers.map((officer) => (
            <option key={officer} value={officer} />
          ))}
        </datalist>
      </div>
    </fieldset>
  );
};

interface Props {
  readonly commune: string;
  readonly first: Plan;
  readonly onDone: (view: OutingView) => void;
  readonly onClose: () => void;
}

/** A plan while it is written: where, when, for what, and who goes. */
export const OutingForm = ({ commune, first, onDone, onClose }: Props) => {
  const text = useOutingWords().form;
  const [plan, setPlan] = useState(first);
  const [isMissing, setMissing] = useState(false);
  const { act, problem, trouble, sending } = useOutingAct(commune);
  const change = (more: Partial<Plan>) => {
    setMissing(false);
    setPlan((now) => ({ ...now, ...more }));
  };
  const save = async (thenAnnounce: boolean) => {
    if (sending) return;
    if (!isWhole(plan)) return setMissing(true);
    const saved = await act("plan", { body: planBody(plan), version: plan.version });
    if (saved === undefined) return;
    // Saved by now: whatever becomes of the announcement, saving again rests on this version.
    setPlan((now) => ({ ...now, version: saved.version }));
    const view = thenAnnounce ? await act(`${plan.id}/announce`, { version: saved.version }) : saved;
    if (view !== undefined) onDone(view);
  };
  const part = { plan, wrong: problem?.field, onChange: change };
  return (
    <form
      class="card outing-form"
      data-testid="outing-form"
      aria-label={text.title}
      noValidate
      onSubmit={(event) => event.preventDefault()}
    >
      <h2>{text.title}</h2>
      <Where {...part} />
      <Procedures {...part} />
      <Team {...part} commune={commune} />
      <div class="field">
        <label for="outing-note">{text.note}</label>
        <textarea
          id="outing-note"
          rows={2}
          maxLength={500}
          value={plan.note}
          onInput={({ currentTarget: { value } }) => change({ note: value })}
        />
      </div>
      {(isMissing || trouble !== "") && (
        <p class="notice late" role="alert">
          {isMissing ? text.missing : trouble}
        </p>
      )}
      <div class="row">
        {!plan.isAnnounced && (
          <button type="button" class="button" aria-disabled={sending} onClick={() => void save(true)}>
            {text.saveAnnounce}
          </button>
        )}
        <button
          type="button"
          class={plan.isAnnounced ? "button" : "button second"}
          aria-disabled={sending}
          onClick={() => void save(false)}
        >
          {plan.isAnnounced ? text.saveChanged : text.save}
        </button>
        <button type="button" class="button link" onClick={onClose}>
          {text.give}
        </button>
      </div>
    </form>
  );
};
