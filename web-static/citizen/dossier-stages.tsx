import type { TrackingView } from "../../shared/contracts/tracking-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { tracking as en } from "../text/tracking-en.ts";
import { tracking as vi } from "../text/tracking-vi.ts";
import { stagesOf } from "./stages.ts";

type Tone = "" | "warn" | "late";

const TONES: Readonly<Record<TrackingView["status"], Tone>> = {
  submitted: "",
  received: "",
  processing: "",
  ready: "",
  returned: "",
  "supplement-requested": "warn",
  "payment-requested": "warn",
  refused: "late",
  withdrawn: "late",
  stopped: "late",
};

/** Whether somebody must act, or it has ended without the outcome asked for. */
export const statusTone = (status: TrackingView["status"]): Tone => TONES[status];

/** The stages as a line, or one under the other where the screen is narrow. */
export const DossierStages = ({ view, language }: { view: TrackingView; language: Language }) => {
  const text = { vi, en }[language];
  return (
    <ol class={`stages ${statusTone(view.status)}`} aria-label={text.stagesLabel}>
      {stagesOf(view).map(({ name, state }) => (
        <li key={name} class={state} aria-current={state === "now" ? "step" : undefined}>
          {text.stages[name]}
          <span class="only-heard"> ({text.stageState[state]})</span>
        </li>
      ))}
    </ol>
  );
};
