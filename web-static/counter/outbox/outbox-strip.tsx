import { useState } from "preact/hooks";
import { problemText } from "../../browser/api.ts";
import { timeText } from "../../browser/clock-text.ts";
import { outbox as en } from "../../text/outbox-en.ts";
import { outbox as vi } from "../../text/outbox-vi.ts";
import { useDesk } from "../desk.ts";
import { keptDraft } from "../draft.ts";
import { links } from "../route.ts";
import type { Waiting } from "./outbox-store.ts";
import { isToSend } from "./send-waiting.ts";
import type { Outbox } from "./use-outbox.ts";

interface RowProps {
  readonly one: Waiting;
  readonly outbox: Outbox;
}

const Standing = ({ one }: Pick<RowProps, "one">) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { code, problem } = one;
  if (code !== undefined)
    return (
      <p>
        <span class={`tag ${problem === undefined ? "good" : "warn"}`}>
          {problem === undefined ? text.submitted(code) : text.undecided(code)}
        </span>{" "}
        {problem !== undefined && problemText(problem, language)}
      </p>
    );
  return (
    <p>
      <span class="tag warn">{text.notOfficial}</span>{" "}
      {problem === undefined ? text.waits : `${text.refused}: ${problemText(problem, language)} ${text.whatToDo}`}
    </p>
  );
};

const Acts = ({ one, outbox }: RowProps) => {
  const { language, officer } = useDesk();
  const text = { vi, en }[language];
  const [told, setTold] = useState("");
  const { code, problem, draft } = one;
  const takeBack = () => {
    if (keptDraft(officer).read()?.procedure !== undefined) return setTold(text.formBusy);
    void outbox.takeBack(one);
  };
  if (code === undefined && problem === undefined) return null;
  return (
    <div class="row">
      {code === undefined ? (
        <button
          type="button"
          class="button second small-button"
          aria-label={text.takeBackOf(draft.owner.name)}
          onClick={takeBack}
        >
          {text.takeBack}
        </button>
      ) : (
        <>
          <a
            class="button second small-button"
            href={
              problem === undefined && one.decision.next === "receive" ? links.slipToPrint(code) : links.dossier(code)
            }
            aria-label={
              problem === undefined && one.decision.next === "receive" ? text.slipOf(code) : text.openOf(code)
            }
          >
            {problem === undefined && one.decision.next === "receive" ? text.slip : text.open}
          </a>
          <button
            type="button"
            class="button link"
            aria-label={text.hideOf(draft.owner.name)}
            onClick={() => void outbox.seen(one)}
          >
            {text.hide}
          </button>
        </>
      )}
      {told !== "" && (
        <p class="fault" role="alert">
          {told}
        </p>
      )}
    </div>
  );
};

/** Above the screens while there is no network, and while something that was typed without one needs an eye. */
export const OutboxStrip = ({ outbox }: Pick<RowProps, "outbox">) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { isOnline, heardAt, waiting } = outbox;
  if (isOnline && waiting.length === 0) return null;
  const toSend = waiting.filter(isToSend).length;
  const toSee = waiting.filter(({ problem }) => problem !== undefined).length;
  const counts = [...(toSend > 0 ? [text.count(toSend)] : []), ...(toSee > 0 ? [text.attention(toSee)] : [])];
  return (
    <section class="outbox no-print" aria-label={text.title} data-testid="outbox">
      {!isOnline && (
        <p class="notice warn" role="status">
          {text.offline} {heardAt !== undefined && text.heard(timeText(heardAt))}
        </p>
      )}
      {waiting.length > 0 && (
        <details open={toSee > 0}>
          <summary>
            {text.title}
            {counts.length > 0 && `: ${counts.join(" · ")}`}
          </summary>
          <ul class="plain-list">
            {waiting.map((one) => (
              <li key={one.key} data-owner={one.draft.owner.name}>
                <p>
                  <strong>{one.draft.owner.name}</strong> · {one.draft.procedure?.name}{" "}
                  <span class="quiet small">
                    {[
                      text.taken(timeText(one.at)),
                      ...(one.files.length > 0 ? [text.scans(one.files.length)] : []),
                    ].join(" · ")}
                  </span>
                </p>
                <Standing one={one} />
                <Acts one={one} outbox={outbox} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
