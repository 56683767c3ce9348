import { useEffect, useRef, useState } from "preact/hooks";
import type { DryRunPlan, DryRunView, RouteTableEntry } from "../../../shared/contracts/route-table-api.ts";
import { problemText } from "../../browser/api.ts";
import { useDesk } from "../desk.ts";
import { useRouteWords } from "./route-words.ts";

/** What this page had worked out, and of which saving of the draft. */
interface Own {
  readonly run: DryRunView;
  readonly ofDraft: number | undefined;
}

/** Has a dry run done part after part, as long as the page wants it. What is done stays with the API. */
export const useDryRun = (entry: RouteTableEntry) => {
  const { api, language } = useDesk();
  const { offline } = useRouteWords().routes;
  const path = `/routes/${encodeURIComponent(entry.code)}/dry-run`;
  const [own, setOwn] = useState<Own>();
  const [plan, setPlan] = useState<DryRunPlan>();
  const [isRunning, setRunning] = useState(false);
  const [trouble, setTrouble] = useState("");
  const wanted = useRef(false);
  useEffect(
    () => () => {
      wanted.current = false;
    },
    [],
  );
  const ofDraft = entry.draft?.version;
  const run = own?.ofDraft === ofDraft && ofDraft !== undefined ? own?.run : entry.dryRun;

  const start = async (days: number) => {
    if (isRunning) return;
    wanted.current = true;
    setRunning(true);
    setTrouble("");
    let part = 0;
    let isDone = false;
    while (wanted.current && !isDone) {
      const answer = await api.post<DryRunView>(path, { body: { doneParts: part, days } });
      if (answer.kind !== "ok") {
        setTrouble(answer.kind === "refused" ? problemText(answer.problem, language) : offline);
        break;
      }
      ({ part, isDone } = answer.value);
      setOwn({ run: answer.value, ofDraft });
    }
    setRunning(false);
  };
  const price = async (days: number) => {
    setTrouble("");
    const answer = await api.get<DryRunPlan>(`${path}?days=${days}`);
    if (answer.kind === "ok") setPlan(answer.value);
    else setTrouble(answer.kind === "refused" ? problemText(answer.problem, language) : offline);
  };
  return {
    ...{ run, plan, isRunning, trouble, start, price },
    stop: () => {
      wanted.current = false;
    },
  };
};
export type DryRunHold = ReturnType<typeof useDryRun>;
