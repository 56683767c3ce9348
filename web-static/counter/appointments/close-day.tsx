import { useState } from "preact/hooks";
import type { ClosureView } from "../../../shared/contracts/closure-api.ts";
import { problemText } from "../../browser/api.ts";
import { dayName } from "../../browser/clock-text.ts";
import { useDesk } from "../desk.ts";
import { LoadState } from "../load-state.tsx";
import { useLoad } from "../use-load.ts";
import { useWords } from "./use-words.ts";

interface Props {
  readonly commune: string;
  readonly date: string;
  readonly onDone: (told: string) => void;
}

type Cause = keyof ReturnType<typeof useWords>["causes"];

/** Whom the closing hits: it stands above the button, and the button is of exactly these. */
const WhoIsHit = ({ view: { expected, withPhone, numbers, numbersWithPhone } }: { view: ClosureView }) => {
  const text = useWords();
  return (
    <div class={expected + numbers === 0 ? "notice" : "notice warn"} role="status" data-testid="hit">
      <p>
        <strong>{text.hits(expected)}</strong>
      </p>
      {withPhone > 0 && <p>{text.hitsTold(withPhone)}</p>}
      {expected > withPhone && <p>{text.hitsUntold(expected - withPhone)}</p>}
      {numbers > 0 && (
        <p>
          {text.hitsNumbers(numbers, numbersWithPhone)} {text.hitsServed}
        </p>
      )}
    </div>
  );
};

/** The lead closes a whole day, and sees first whom it hits; or opens it again. */
export const CloseDay = ({ commune, date, onDone }: Props) => {
  const { api, language } = useDesk();
  const text = useWords();
  const path = `/appointments/${commune}/closure/${date}`;
  const { answer, reload } = useLoad<ClosureView>(path);
  const [cause, setCause] = useState<Cause>("weather");
  const [trouble, setTrouble] = useState("");
  const day = dayName(date, language);
  const send = async (to: string, body: object, told: string) => {
    const done = await api.post<ClosureView>(to, { body });
    await reload();
    if (done.kind === "ok") {
      setTrouble("");
      return onDone(told);
    }
    setTrouble(done.kind === "refused" ? problemText(done.problem, language) : text[done.kind]);
  };
  const declare = ({ expected, numbers }: ClosureView) => {
    if (confirm(text.declareSure(day, expected, numbers))) void send(path, { cause, expected }, text.declared(day));
  };
  return (
    <section class="card close-day" aria-labelledby="close-day">
      <h2 id="close-day">{text.closeDay}</h2>
      {answer?.kind !== "ok" ? (
        <LoadState answer={answer} onAgain={reload} />
      ) : answer.value.closure === undefined ? (
        <>
          <p class="quiet small">{text.closeDayMore(day)}</p>
          <WhoIsHit view={answer.value} />
          <div class="field">
            <label for="close-cause">{text.cause}</label>
            <select id="close-cause" value={cause} onChange={(event) => setCause(event.currentTarget.value as Cause)}>
              {Object.entries(text.causes).map(([id, words]) => (
                <option key={id} value={id}>
                  {words}
                </option>
              ))}
            </select>
          </div>
          <button type="button" class="button second" onClick={() => declare(answer.value)}>
            {text.declare}
          </button>
        </>
      ) : (
        <>
          <p>{text.closed(text.causes[answer.value.closure.cause])}</p>
          <p class="quiet small">{text.reopenMore}</p>
          <button
            type="button"
            class="button second"
            onClick={() => void send(`${path}/reopen`, {}, text.reopened(day))}
          >
            {text.reopen}
          </button>
        </>
      )}
      {trouble !== "" && (
        <p class="notice late" role="alert">
          {trouble}
        </p>
      )}
    </section>
  );
};
