import { useState } from "preact/hooks";
import { isPriority } from "../../../shared/domain/ticket/ticket.ts";
import { callReason } from "../../../shared/text/call-reasons.ts";
import { offlineCalls as en } from "../../text/offline-calls-en.ts";
import { offlineCalls as vi } from "../../text/offline-calls-vi.ts";
import { takeNumber as enNumber } from "../../text/waiting-en.ts";
import { takeNumber as viNumber } from "../../text/waiting-vi.ts";
import { useDesk } from "../desk.ts";
import type { OfflineCalls } from "./use-offline-calls.ts";

interface Props {
  readonly alone: OfflineCalls;
  /** Calls a number that stands before the counter. */
  readonly onCall: (id: string, number: string) => void;
}

const NumberOfSlip = ({ alone, onCall }: Props) => {
  const text = { vi, en }[useDesk().language];
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const id = alone.idOf(typed);
    setWrong(id === undefined);
    if (id === undefined) return;
    onCall(id, typed.trim().toUpperCase());
    setTyped("");
  };
  return (
    <form class="card slip-number" onSubmit={submit} noValidate>
      <label for="slip-number">{text.number}</label>
      <p id="slip-number-hint" class="quiet small">
        {text.numberHint}
      </p>
      <div class="row">
        <input
          id="slip-number"
          value={typed}
          autoComplete="off"
          autoCapitalize="characters"
          aria-invalid={isWrong}
          aria-describedby={isWrong ? "slip-number-fault" : "slip-number-hint"}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button second">
          {text.call}
        </button>
      </div>
      {isWrong && (
        <p id="slip-number-fault" class="fault" role="alert">
          {text.notNumber}
        </p>
      )}
    </form>
  );
};

/** What a counter without a network goes by: the next in order with the reason, and the slip of whoever comes. */
export const OfflineSide = ({ alone, onCall }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const classes = { vi: viNumber, en: enNumber }[language].priorities;
  return (
    <>
      <NumberOfSlip alone={alone} onCall={onCall} />
      <section class="card" aria-labelledby="offline-list" data-testid="offline-list">
        <h2 id="offline-list">{text.list}</h2>
        {alone.next.length === 0 && <p class="quiet">{text.listEmpty}</p>}
        <ol class="plain-list offline-list">
          {alone.next.map(({ slip, ticket, because, values }) => (
            <li key={slip} data-number={slip}>
              <strong>{slip}</strong>
              {isPriority(ticket) && ticket.priority !== "none" && (
                <span class="tag warn">{classes[ticket.priority]}</span>
              )}
              {because !== "first-in-line" && (
                <span class="quiet small">
                  {callReason(because, { overtaken: 0, inARow: values.inARow })[language]}
                </span>
              )}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
};
