import { render } from "preact";
import { useState } from "preact/hooks";
import type { TicketView } from "../../shared/contracts/ticket-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { type Answer, api, problemText } from "../browser/api.ts";
import { timeText, today } from "../browser/clock-text.ts";
import { newKey } from "../browser/new-key.ts";
import { serverNow } from "../browser/server-clock.ts";
import { usePoll } from "../browser/use-poll.ts";
import { takeNumber as en } from "../text/en.ts";
import { languageOf } from "../text/language.ts";
import { takeNumber as vi } from "../text/vi.ts";
import { type KeptNumber, keptNumber, type PendingNumber } from "./kept-number.ts";
import { MyNumber } from "./my-number.tsx";
import { NumberForm, type NumberWish } from "./number-form.tsx";
import { numberPace, retryPace } from "./number-pace.ts";

const citizenApi = api();

/** Today, and never a day before the number was drawn: a phone whose clock stands still must not ask too seldom. */
const dayNow = ({ issuedAt }: TicketView): string => {
  const days = [today(serverNow()), today(Date.parse(issuedAt))];
  return days.sort().at(-1) ?? "";
};

interface Props {
  readonly commune: string;
  readonly language: Language;
}

/** @param why a refusal that passes by itself, such as too many requests; else nothing was heard */
const Pending = (props: { language: Language; failed: boolean; why: string | undefined; onRetry: () => void }) => {
  const { language, failed, why, onRetry } = props;
  const text = { vi, en }[language];
  return (
    <div class={failed ? "notice warn" : "notice"} role="status">
      <p>{failed ? (why ?? text.retrying) : text.taking}</p>
      {failed && (
        <button type="button" class="button" onClick={onRetry}>
          {text.retry}
        </button>
      )}
    </div>
  );
};

const TakeNumber = ({ commune, language }: Props) => {
  const text = { vi, en }[language];
  const store = keptNumber(commune);
  const [state, setState] = useState<KeptNumber>(() => {
    const found = store.read() ?? {};
    return found.ticket !== undefined && found.ticket.date < today(serverNow()) ? {} : found;
  });
  const [failures, setFailures] = useState(0);
  const [fault, setFault] = useState<{ text: string; field?: string }>();
  const [turn, setTurn] = useState(0);
  const { pending, ticket } = state;

  const keep = (next: KeptNumber) => {
    store.write(next);
    setState(next);
  };
  const take = (wish: NumberWish) => {
    const { phone, ...rest } = wish;
    setFault(undefined);
    keep({ pending: { key: newKey(), body: { commune, language, ...rest, ...(phone === "" ? {} : { phone }) } } });
  };
  const settle = (answer: Answer<TicketView>): number | undefined => {
    setFault(undefined);
    if (answer.kind === "ok") {
      setFailures(0);
      keep({ ticket: answer.value, seenAt: serverNow() });
      return numberPace(answer.value, dayNow(answer.value));
    }
    if (answer.kind === "refused") {
      const { field } = answer.problem;
      setFault({ text: problemText(answer.problem, language), ...(field === undefined ? {} : { field }) });
      if (answer.status !== 429) {
        store.forget();
        setState({});
        return undefined;
      }
    }
    setFailures(failures + 1);
    return retryPace(failures + 1);
  };
  const ask = ({ key, body }: PendingNumber) => citizenApi.post<TicketView>("/tickets", { body, key });
  usePoll(
    async () => {
      if (pending !== undefined) return settle(await ask(pending));
      if (ticket === undefined || numberPace(ticket, dayNow(ticket)) === undefined) return undefined;
      return settle(await citizenApi.get<TicketView>(`/tickets/${encodeURIComponent(ticket.id)}`));
    },
    pending === undefined && ticket === undefined ? "" : `${pending?.key ?? ticket?.id}${turn}`,
  );

  const another = () => {
    if (ticket?.status === "waiting" && !confirm(text.anotherSure)) return;
    store.forget();
    setState({});
  };
  if (pending !== undefined)
    return <Pending language={language} failed={failures > 0} why={fault?.text} onRetry={() => setTurn(turn + 1)} />;
  if (ticket === undefined) return <NumberForm commune={commune} language={language} fault={fault} onTake={take} />;
  const at = timeText(state.seenAt ?? ticket.issuedAt);
  return (
    <>
      <MyNumber ticket={ticket} language={language} />
      <p class={failures > 0 ? "notice warn" : "quiet small"} role="status">
        {failures > 0 ? text.stale(at) : text.refreshed(at)}
      </p>
      <p class="quiet small">{text.keep}</p>
      <button type="button" class="button second" onClick={another}>
        {text.another}
      </button>
    </>
  );
};

const root = document.getElementById("take-number");
if (root !== null) {
  root.replaceChildren();
  const language = languageOf(document.documentElement.lang);
  render(<TakeNumber commune={root.dataset.commune ?? ""} language={language} />, root);
}
