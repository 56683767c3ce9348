import { useState } from "preact/hooks";
import type { WayView } from "../../../shared/contracts/operations-api.ts";
import { dayText, timeText } from "../../browser/clock-text.ts";
import { useDesk } from "../desk.ts";
import { FieldFault } from "../field-fault.tsx";
import { LoadState } from "../load-state.tsx";
import { links } from "../route.ts";
import { useLoad } from "../use-load.ts";
import { useOperationsWords } from "./use-operations-words.ts";

type Step = WayView["steps"][number];

const StepItem = ({ step }: { step: Step }) => {
  const { language } = useDesk();
  const { way: text } = useOperationsWords();
  return (
    <li class={`way-step is-${step.kind}`} data-testid="way-step">
      <span class="moment quiet">
        {timeText(step.at)} {dayText(step.at)}
      </span>
      <div>
        <p>
          <span class={`tag ${step.kind === "stuck" ? "late" : ""}`}>{text.kinds[step.kind]}</span>{" "}
          {step.text[language]}
          {step.by !== undefined && <span class="quiet small"> {text.by(step.by)}</span>}
        </p>
        {(step.eventId !== undefined || step.trace !== undefined) && (
          <p class="quiet small way-ids">
            {step.eventId !== undefined && <code>{step.eventId}</code>}
            {step.trace !== undefined && (
              <span>
                {text.trace} <code>{step.trace}</code>
              </span>
            )}
          </p>
        )}
      </div>
    </li>
  );
};

const Timeline = ({ asked }: { asked: string }) => {
  const { way: text } = useOperationsWords();
  const { answer, reload } = useLoad<WayView>(`/operations/ways/${encodeURIComponent(asked)}`);
  if (answer?.kind !== "ok") return <LoadState answer={answer} onAgain={() => void reload()} />;
  return (
    <section>
      <h2>{answer.value.subject}</h2>
      <p class="quiet small">{text.traceMore}</p>
      <ol class="way card">
        {answer.value.steps.map((step, at) => (
          <StepItem key={`${step.kind}${step.eventId}${at}`} step={step} />
        ))}
      </ol>
    </section>
  );
};

/** One dossier's or one fact's way, step by step. Codes only, so the address may hold what was asked for. */
export const WayPart = ({ asked }: { asked: string }) => {
  const { way: text } = useOperationsWords();
  const [typed, setTyped] = useState(asked);
  const [wasTried, setTried] = useState(false);
  const isEmpty = typed.trim() === "";
  const go = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!isEmpty) location.hash = links.operationsWay(typed.trim());
  };
  return (
    <>
      <p class="quiet small wide-text">{text.more}</p>
      <form onSubmit={go} noValidate class="way-form">
        <label for="way-code">{text.code}</label>
        <p class="quiet small" id="way-hint">
          {text.hint}
        </p>
        <div class="row">
          <input
            id="way-code"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            aria-describedby="way-hint"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="button">
            {text.go}
          </button>
        </div>
        <FieldFault id="way-fault" fault={wasTried && isEmpty ? text.missing : undefined} />
      </form>
      {asked !== "" && <Timeline asked={asked} />}
    </>
  );
};
