import { render } from "preact";
import { useRef, useState } from "preact/hooks";
import type { LineList, TicketView } from "../../shared/contracts/ticket-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { type Answer, api, problemText } from "../browser/api.ts";
import { timeText, today } from "../browser/clock-text.ts";
import { newKey } from "../browser/new-key.ts";
import { rememberCommune } from "../browser/own-commune.ts";
import { serverNow } from "../browser/server-clock.ts";
import { useAnswers } from "../browser/use-poll.ts";
import { href, languageOf } from "../text/language.ts";
import { takeNumber as en } from "../text/waiting-en.ts";
import { takeNumber as vi } from "../text/waiting-vi.ts";
import { deviceDay, isAged, type KeptNumber, keptNumber, type PendingNumber } from "./kept-number.ts";
import { MyNumber } from "./my-number.tsx";
import { NumberForm, type NumberWish, type WishFault } from "./number-form.tsx";
import { numberPace, retryPace } from "./number-pace.ts";
import { type Hours, standingOf } from "./number-standing.ts";

const citizenApi = api();

/** Today, and never a day before the number was drawn: a phone whose clock stands still must not ask too seldom. */
const dayNow = ({ issuedAt }: TicketView): string => {
  const days = [today(serverNow()), today(Date.parse(issuedAt))];
  return days.sort().at(-1) ?? "";
};

interface Look {
  readonly answer: Answer<TicketView>;
  readonly hours?: Hours;
}

/** A waiting number without an estimate is of another day or meets a closed line: then its hours are asked for too. */
const withHours = async (answer: Answer<TicketView>): Promise<Look> => {
  if (answer.kind !== "ok") return { answer };
  const { commune, line, status, estimatedMinutes, closed } = answer.value;
  if (status !== "waiting" || estimatedMinutes !== undefined || closed !== undefined) return { answer };
  const lines = await citizenApi.get<LineList>(`/lines/${commune}`);
  const hours = lines.kind === "ok" ? lines.value.lines.find(({ id }) => id === line) : undefined;
  if (hours === undefined) return { answer };
  const { open, date, opensAt } = hours;
  return { answer, hours: { open, date, ...(opensAt === undefined ? {} : { opensAt }) } };
};

const wishOf = (pending: PendingNumber | undefined): NumberWish => {
  const { line = "", priority = "none", phone = "" } = pending?.body ?? {};
  return { line, priority, phone };
};

/** Why no answer came: the reader's own network, or the system. */
type Trouble = "offline" | "fault";

interface PendingProps {
  readonly language: Language;
  readonly trouble: Trouble | undefined;
  /** A refusal that passes by itself, such as too many requests. */
  readonly why: string | undefined;
  readonly onRetry: () => void;
}

const Pending = ({ language, trouble, why, onRetry }: PendingProps) => {
  const text = { vi, en }[language];
  return (
    <div class={trouble === undefined ? "notice" : "notice warn"} role="status">
      <p>{trouble === undefined ? text.taking : (why ?? text.retrying[trouble])}</p>
      {trouble !== undefined && (
        <button type="button" class="button" onClick={onRetry}>
          {text.retry}
        </button>
      )}
    </div>
  );
};

/** What the phone keeps: not yesterday's wish. Whether a number is yesterday's the server says, for a phone's clock may be wrong. */
const keptNow = (found: KeptNumber): KeptNumber => (found.pending !== undefined && isAged(found.pending) ? {} : found);

const TakeNumber = ({ commune, slug, language }: { commune: string; slug: string; language: Language }) => {
  const text = { vi, en }[language];
  const store = keptNumber(commune);
  const [state, setState] = useState<KeptNumber>(() => keptNow(store.read() ?? {}));
  const [wish, setWish] = useState<NumberWish>(() => wishOf(state.pending));
  const [failures, setFailures] = useState(0);
  const [trouble, setTrouble] = useState<Trouble>();
  const [why, setWhy] = useState<string>();
  const [fault, setFault] = useState<WishFault>();
  const [turn, setTurn] = useState(0);
  /** Whether the server has said since the page was loaded what day it is. */
  const heard = useRef(false);
  const { pending, ticket } = state;

  const keep = (next: KeptNumber) => {
    store.write(next);
    setState(next);
  };
  const forget = () => {
    store.forget();
    setState({});
    setTrouble(undefined);
    setFailures(0);
  };
  const take = () => {
    if (wish.line === "") return setFault({ text: text.needLine, field: "line" });
    const { line, priority } = wish;
    const phone = wish.phone.replace(/[\s.-]/g, "");
    const body = { commune, language, line, priority, ...(phone === "" ? {} : { phone }) };
    setFault(undefined);
    setFailures(0);
    setTrouble(undefined);
    keep({ pending: { key: newKey(), body, day: deviceDay() } });
  };
  const settle = (look: Look | "aged"): number | undefined => {
    if (look === "aged") {
      forget();
      return undefined;
    }
    const { answer, hours } = look;
    // A number that was kept, and by the server's own day is of an earlier one; one whose day ends before our eyes stays.
    const isFirst = !heard.current;
    heard.current = heard.current || answer.kind === "ok";
    if (answer.kind === "ok" && isFirst && answer.value.date < today(serverNow())) {
      forget();
      return undefined;
    }
    if (answer.kind === "ok") {
      setFailures(0);
      setTrouble(undefined);
      keep({ ticket: answer.value, seenAt: serverNow(), ...(hours === undefined ? {} : { hours }) });
      const isOpen = answer.value.closed === undefined && (hours?.open ?? true);
      return numberPace(answer.value, dayNow(answer.value), isOpen);
    }
    if (answer.kind === "refused" && answer.status !== 429) {
      forget();
      setFault({ text: problemText(answer.problem, language), field: answer.problem.field });
      return undefined;
    }
    setTrouble(answer.kind === "offline" ? "offline" : "fault");
    setWhy(answer.kind === "refused" ? problemText(answer.problem, language) : undefined);
    setFailures(failures + 1);
    return retryPace(failures + 1);
  };
  const ask = async (): Promise<Look | "aged"> => {
    if (pending !== undefined) {
      if (isAged(pending)) return "aged";
      const { body, key } = pending;
      return withHours(await citizenApi.post<TicketView>("/tickets", { body, key }));
    }
    return withHours(await citizenApi.get<TicketView>(`/tickets/${encodeURIComponent(ticket?.id ?? "")}`));
  };
  const isOver = heard.current && ticket !== undefined && numberPace(ticket, dayNow(ticket)) === undefined;
  const subject = pending?.key ?? (isOver ? undefined : ticket?.id);
  useAnswers(ask, settle, subject === undefined ? "" : `${subject} ${turn}`);

  const another = () => {
    if (ticket?.status === "waiting" && !confirm(text.anotherSure)) return;
    forget();
  };
  const change = (next: NumberWish) => {
    setWish(next);
    setFault(undefined);
  };
  if (ticket !== undefined) {
    const at = timeText(state.seenAt ?? ticket.issuedAt);
    return (
      <>
        {trouble !== undefined && (
          <p class="notice warn" role="status">
            {text.stale[trouble](at)}
          </p>
        )}
        <MyNumber
          ticket={ticket}
          standing={standingOf(ticket, dayNow(ticket), state.hours)}
          language={language}
          booking={href(language, `/dat-lich/${slug}/`)}
        />
        {trouble === undefined && <p class="quiet small">{text.refreshed(at)}</p>}
        <p class="quiet small">{text.keep}</p>
        <button type="button" class="button second" onClick={another}>
          {text.another}
        </button>
      </>
    );
  }
  return (
    <>
      {pending !== undefined && (
        <Pending language={language} trouble={trouble} why={why} onRetry={() => setTurn(turn + 1)} />
      )}
      <div hidden={pending !== undefined}>
        <NumberForm commune={commune} language={language} wish={wish} fault={fault} onChange={change} onTake={take} />
      </div>
    </>
  );
};

const root = document.getElementById("take-number");
if (root !== null) {
  root.replaceChildren();
  const language = languageOf(document.documentElement.lang);
  const { commune = "", slug = "" } = root.dataset;
  void rememberCommune(slug);
  render(<TakeNumber commune={commune} slug={slug} language={language} />, root);
}
