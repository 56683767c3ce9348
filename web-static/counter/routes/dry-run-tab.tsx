import { useState } from "preact/hooks";
import { LONGEST_DRY_RUN_DAYS, type RouteTableEntry } from "../../../shared/contracts/route-table-api.ts";
import { countOf } from "../catalogue/faults.ts";
import { TroubleNotice } from "../catalogue/trouble-notice.tsx";
import { useDesk } from "../desk.ts";
import { DryRunResult } from "./dry-run-result.tsx";
import type { RouteNames } from "./route-names.ts";
import { useRouteWords } from "./route-words.ts";
import type { DryRunHold } from "./use-dry-run.ts";

interface Props {
  readonly entry: RouteTableEntry;
  readonly names: RouteNames;
  readonly hold: DryRunHold;
  readonly isSaved: boolean;
}

const USUAL_DAYS = 30;

/** Why the draft cannot be tried now; "" when it can. */
const useHindrance = ({ entry, isSaved }: Pick<Props, "entry" | "isSaved">): string => {
  const text = useRouteWords().dryRun;
  const { errors } = countOf(entry.faults);
  if (!isSaved) return text.notSaved;
  if (entry.draft === undefined) return text.noDraft;
  return errors > 0 ? text.errors(errors) : "";
};

const Progress = ({ hold: { run, isRunning } }: Pick<Props, "hold">) => {
  const { language } = useDesk();
  const text = useRouteWords().dryRun;
  const count = (value: number) => value.toLocaleString(language === "vi" ? "vi-VN" : "en-US");
  const isHalf = run !== undefined && !run.isDone;
  return (
    <>
      <p role="status" class="small">
        {isRunning && text.running(count(run?.dossiers ?? 0), count(run?.ofDossiers ?? 0))}
        {!isRunning && isHalf && text.stopped}
      </p>
      {isRunning && run !== undefined && (
        <progress max={Math.max(1, run.ofDossiers)} value={run.dossiers} aria-label={text.title} />
      )}
    </>
  );
};

/** The draft tried on the dossiers of the last days: its price first, then what would go where. */
export const DryRunTab = (props: Props) => {
  const { names, hold } = props;
  const { language } = useDesk();
  const text = useRouteWords().dryRun;
  const [typed, setTyped] = useState(String(USUAL_DAYS));
  const hindrance = useHindrance(props);
  const { run, plan, isRunning, trouble, start, stop, price } = hold;
  const days = Math.min(LONGEST_DRY_RUN_DAYS, Math.max(1, Number.parseInt(typed, 10) || USUAL_DAYS));
  const count = (value: number) => value.toLocaleString(language === "vi" ? "vi-VN" : "en-US");
  const submit = (event: Event) => {
    event.preventDefault();
    if (hindrance === "") void start(days);
  };
  return (
    <div class="stack">
      <form class="card" onSubmit={submit}>
        <h2>{text.title}</h2>
        <p class="wide-text">{text.more}</p>
        <div class="field">
          <label for="dry-run-days">{text.days}</label>
          <input
            id="dry-run-days"
            class="short"
            inputMode="numeric"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value.trim())}
          />
        </div>
        <p role="status" data-testid="dry-run-price">
          {plan !== undefined && text.price(count(plan.dossiers), count(plan.readUnits), count(plan.vnd))}
        </p>
        {hindrance !== "" && <p class="notice warn">{hindrance}</p>}
        <TroubleNotice trouble={trouble} />
        <div class="row">
          <button type="button" class="button second" onClick={() => void price(days)}>
            {text.ask}
          </button>
          <button type="submit" class="button" aria-disabled={hindrance !== "" || isRunning}>
            {run === undefined ? text.start : text.again}
          </button>
          {isRunning && (
            <button type="button" class="button link" onClick={stop}>
              {text.stop}
            </button>
          )}
        </div>
        <Progress hold={hold} />
      </form>
      {run !== undefined && <DryRunResult run={run} entry={props.entry} names={names} />}
    </div>
  );
};
