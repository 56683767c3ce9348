import { useState } from "preact/hooks";
import type { StuckView } from "../../../shared/contracts/operations-api.ts";
import { useDesk } from "../desk.ts";
import { links } from "../route.ts";
import { shortMoment } from "../short-moment.ts";
import { DropForm } from "./drop-form.tsx";
import { StuckLookPanel } from "./stuck-look.tsx";
import { useOperationsWords } from "./use-operations-words.ts";
import type { StuckActs } from "./use-stuck-acts.ts";

interface Props {
  readonly row: StuckView;
  readonly mayAct: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly acts: StuckActs;
  /** Something is open here that must not change under the reader's hands. */
  readonly onBusy: (isBusy: boolean) => void;
}

const Facts = ({ row }: { row: StuckView }) => {
  const { language } = useDesk();
  const { stuck: text } = useOperationsWords();
  return (
    <dl class="stuck-facts">
      <div>
        <dt>{text.of}</dt>
        <dd>{row.subject === undefined ? "–" : <a href={links.operationsWay(row.subject)}>{row.subject}</a>}</dd>
      </div>
      <div>
        <dt>{text.where}</dt>
        <dd>{row.agency?.[language] ?? row.queueName[language]}</dd>
      </div>
      <div class="stuck-why">
        <dt>{text.why}</dt>
        <dd>
          {row.reason.text[language]}
          {row.reason.detail !== undefined && <span class="quiet small"> ({row.reason.detail})</span>}
        </dd>
      </div>
      <div>
        <dt>{text.since}</dt>
        <dd>
          <span class="moment">{shortMoment(row.since)}</span>
          <span class="quiet small">, {text.tried(row.tries, row.rounds)}</span>
        </dd>
      </div>
    </dl>
  );
};

const State = ({ row }: { row: StuckView }) => {
  const { stuck: text } = useOperationsWords();
  if (row.state === "open") return row.edited ? <span class="tag">{text.edited}</span> : null;
  const by = row.handled && text.handled(row.handled.by, shortMoment(row.handled.at));
  return (
    <span class="quiet small">
      <span class={`tag ${row.state === "sent" ? "good" : ""}`}>{text.states[row.state]}</span> {by}
      {row.handled?.reason !== undefined && `: ${row.handled.reason}`}
    </span>
  );
};

/** One stuck message in words, and what can be done with it. */
export const StuckCard = ({ row, mayAct, isChosen, onChoose, acts, onBusy }: Props) => {
  const { language } = useDesk();
  const { stuck: text } = useOperationsWords();
  const [open, setOpen] = useState<"look" | "drop">();
  const show = (next: "look" | "drop" | undefined) => {
    setOpen(next);
    onBusy(next !== undefined);
  };
  const name = row.what[language];
  const isOpen = row.state === "open" || row.state === "sending";
  const isRunning = acts.progress?.isRunning === true;
  return (
    <li class="card stuck-card" data-testid="stuck-row">
      <div class="row spread">
        <h2 class="stuck-name">
          {mayAct && isOpen ? (
            <label class="stuck-choice">
              <input
                type="checkbox"
                checked={isChosen}
                aria-label={text.choose(`${name} ${row.subject ?? ""}`)}
                onChange={(event) => onChoose(event.currentTarget.checked)}
              />
              {name}
            </label>
          ) : (
            name
          )}
        </h2>
        <State row={row} />
      </div>
      <Facts row={row} />
      <div class="row stuck-acts">
        <button
          type="button"
          class="button second small-button"
          aria-expanded={open === "look"}
          onClick={() => show(open === "look" ? undefined : "look")}
        >
          {open === "look" ? text.close : text.look}
        </button>
        {mayAct && row.maySend && (
          <button
            type="button"
            class="button small-button"
            aria-disabled={isRunning}
            onClick={() => !isRunning && void acts.sendAgain([row.id])}
          >
            {text.again}
          </button>
        )}
        {mayAct && isOpen && (
          <button type="button" class="button link" aria-expanded={open === "drop"} onClick={() => show("drop")}>
            {text.drop}
          </button>
        )}
      </div>
      {open === "drop" && (
        <DropForm
          id={`drop-${row.id}`}
          onDrop={(reason) => void acts.drop([row.id], reason)}
          onClose={() => show(undefined)}
        />
      )}
      {open === "look" && <StuckLookPanel id={row.id} />}
    </li>
  );
};
