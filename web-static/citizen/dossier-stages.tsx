import type { TrackingView } from "../../shared/contracts/dossier-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { tracking as en } from "../text/en.ts";
import { tracking as vi } from "../text/vi.ts";

const STAGES = ["submitted", "received", "processing", "ready", "returned"] as const;
type Status = TrackingView["status"];
type Tone = "" | "warn" | "late";

/** How far each status has come, and whether somebody must act or it has ended without the outcome asked for. */
const PLACE: Readonly<Record<Status, readonly [stage: number, tone: Tone]>> = {
  submitted: [0, ""],
  received: [1, ""],
  processing: [2, ""],
  "supplement-requested": [2, "warn"],
  "payment-requested": [2, "warn"],
  ready: [3, ""],
  returned: [4, ""],
  refused: [1, "late"],
  withdrawn: [2, "late"],
  stopped: [2, "late"],
};

export const statusTone = (status: Status): Tone => PLACE[status][1];

export const DossierStages = ({ status, language }: { status: Status; language: Language }) => {
  const text = { vi, en }[language];
  const [now, tone] = PLACE[status];
  return (
    <ol class={`stages ${tone}`} aria-label={text.stagesLabel}>
      {STAGES.map((stage, at) => {
        const state = at < now ? "done" : at === now ? "now" : "later";
        return (
          <li key={stage} class={state} aria-current={state === "now" ? "step" : undefined}>
            {text.stages[stage]}
            <span class="only-heard"> ({text.stageState[state]})</span>
          </li>
        );
      })}
    </ol>
  );
};
