import {
  OfflineCallsRequest,
  type OfflineCallsView,
  type OfflineCallTold,
} from "../../shared/contracts/offline-calls-api.ts";
import type { Principal } from "../../shared/domain/access/rights.ts";
import { addDays, type Instant, type LocalDate, toLocal } from "../../shared/domain/calendar/time.ts";
import { accept, type Refusal, type Result, refuse } from "../../shared/domain/decider.ts";
import type { Localized } from "../../shared/domain/localized.ts";
import { LAST_OF_LINE } from "../../shared/domain/ticket/number-block.ts";
import type { OfflineCall } from "../../shared/domain/ticket/offline-call.ts";
import { slipNumber, type Ticket } from "../../shared/domain/ticket/ticket.ts";
import { parseTicketId, type TicketPlace } from "../../shared/domain/ticket/ticket-id.ts";
import { type HttpContext, type Parsed, readBody } from "../../shared/runtime/http.ts";
import { log } from "../../shared/runtime/log.ts";
import type { ToldAnswer } from "../../shared/store/offline-calls.ts";
import { requestTag } from "../../shared/store/ticket-keys.ts";
import { fillSentence } from "../../shared/text/fill-sentence.ts";
import { refusalText } from "../../shared/text/refusals.ts";
import type { Centre } from "./centre.ts";
import { takeSeat } from "./counter.ts";
import type { TicketDeps } from "./deps.ts";
import { type Desk, deskOf } from "./desk.ts";
import { noteFlows } from "./flow.ts";
import { counterName, lineOf } from "./view.ts";

/** A machine that has not told its numbers after so many days is not waited for any more. */
const MACHINE_DAYS = 7;

interface Told {
  readonly told: OfflineCallTold;
  /** Undefined for what no number of this commune can be called. */
  readonly place: TicketPlace | undefined;
}
type Outcome = ToldAnswer["outcomes"][number];
type Answered = OfflineCallsView["calls"][number];

const callOf = (counter: string, { line, number }: TicketPlace, told: OfflineCallTold): OfflineCall => {
  const { key, calledAt, servedAt, end } = told;
  return {
    ...{ counter, line, number, calledAt, calledBy: key },
    ...(servedAt === undefined ? {} : { servedAt }),
    ...(end === undefined ? {} : { end }),
  };
};

/** A number that nobody knows may still be told by its machine; one that a line gives itself would be there. */
const isStillToCome = ({ number, date }: TicketPlace, at: Instant): boolean =>
  number > LAST_OF_LINE && addDays(date, MACHINE_DAYS) >= toLocal(at).date;

const waitsFor = ["TICKET_NOT_TOLD", "TICKET_CALLED_ELSEWHERE"];

/** The refusal with the words that fill its sentence. */
const described = (centre: Centre, { told, place }: Told, { code, detail }: Refusal): Refusal => {
  const time = (at: Instant | undefined) => (at === undefined ? "" : toLocal(at).time);
  const number = place && slipNumber(lineOf(centre, place.line).prefix, place.number);
  const more: Record<string, string | Localized> = {
    number: number ?? told.ticket,
    own: time(told.calledAt),
    time: typeof detail?.at === "string" ? time(detail.at) : "",
  };
  if (typeof detail?.counter === "string") more.counterName = counterName(centre, detail.counter);
  return { code, detail: more };
};

const inWords = (code: string, detail: Refusal["detail"]): Localized => {
  const sentence = refusalText(code);
  return { vi: fillSentence(sentence, detail, "vi"), en: fillSentence(sentence, detail, "en") };
};

/** A number that a machine may still tell waits for it; a counter that has said nothing by the end of the day has had its person. */
const codeOf = (code: string, place: TicketPlace | undefined, at: Instant): string => {
  if (code === "TICKET_UNKNOWN")
    return place !== undefined && isStillToCome(place, at) ? "TICKET_NOT_TOLD" : "CALL_UNKNOWN";
  const isOver = place !== undefined && place.date < toLocal(at).date;
  return code === "TICKET_CALLED_ELSEWHERE" && isOver ? "TICKET_MET_ELSEWHERE" : code;
};

const answerOf = (centre: Centre, one: Told, outcome: Outcome, at: Instant): Answered => {
  const { key } = one.told;
  if (outcome.ok && !outcome.value.wasAhead) return { key, outcome: "recorded" };
  const refusal: Refusal = outcome.ok
    ? { code: "CALL_WAS_AHEAD", detail: { at } }
    : { ...outcome.refusal, code: codeOf(outcome.refusal.code, one.place, at) };
  const { code, detail } = described(centre, one, refusal);
  const text = inWords(code, detail);
  if (outcome.ok) return { key, outcome: "recorded", code, text };
  return { key, outcome: waitsFor.includes(code) ? "waits" : "conflict", code, text };
};

/** Each day's calls in their order; the days of one request are as many as the network was away. */
const byDay = (all: readonly Told[]): Map<LocalDate, (Told & { place: TicketPlace })[]> => {
  const days = new Map<LocalDate, (Told & { place: TicketPlace })[]>();
  for (const { told, place } of all)
    if (place !== undefined) days.set(place.date, [...(days.get(place.date) ?? []), { told, place }]);
  return days;
};

/** What a conflict leaves: nothing in the line, and in the audit trail that this counter had called the number, once. */
const keepConflicts = async (
  { audit }: Pick<TicketDeps, "audit">,
  { centre, counter }: Desk,
  officer: string,
  conflicts: readonly Told[],
): Promise<void> => {
  for (const { told } of conflicts) {
    const { key, ticket, calledAt } = told;
    log.warn("call without network not recorded", {
      ticket,
      counter: counter.id,
      officer,
      calledAt,
      end: told.end?.as,
    });
    await audit.record({
      ...{ id: requestTag(key), at: calledAt, officer, action: "ticket.call", scope: centre.commune },
      ...{ subject: `${ticket} ${counter.id}`, allowed: true },
    });
  }
};

/** Records calls that the counter made while it had no network. Each has its key, and told again changes nothing more. */
export const tellCalls = async (
  deps: TicketDeps,
  c: HttpContext,
  principal: Principal,
  id: string,
): Promise<Parsed<OfflineCallsView>> => {
  const [body, at] = [await readBody(c, OfflineCallsRequest), deps.now()];
  if (!body.ok) return body;
  const desk = await deskOf(deps, principal, id, { at });
  if (!desk.ok) return desk;
  const { centre, counter, today } = desk.value;
  const all = body.value.calls.map((told): Told => {
    const place = parseTicketId(told.ticket);
    return { told, place: place?.commune === centre.commune ? place : undefined };
  });
  const outcomes = new Map<OfflineCallTold, Outcome>();
  for (const [date, calls] of byDay(all)) {
    const isToday = date === toLocal(at).date;
    const done = await deps.offlineCalls.record({
      ...{ commune: centre.commune, date, at, seen: isToday ? today.pages : undefined },
      calls: calls.map(({ told, place }) => callOf(id, place, told)),
    });
    if (!done.ok) return done;
    for (const [nth, { told }] of calls.entries()) outcomes.set(told, done.value.outcomes[nth] ?? unknown);
    const [since = at] = [at, ...calls.map(({ told }) => told.calledAt)].sort();
    if (isToday)
      await settle(deps, desk.value, { officer: principal.officer, since }, { day: done.value.day, date, at });
  }
  const answers = all.map((one) => answerOf(centre, one, outcomes.get(one.told) ?? unknown, at));
  const isConflict = (_: Told, nth: number) => answers[nth]?.outcome === "conflict";
  await keepConflicts(deps, desk.value, principal.officer, all.filter(isConflict));
  log.info("calls told", { counter: counter.id, officer: principal.officer, calls: all.length });
  return accept({ calls: answers });
};

const unknown: Result<never, "TICKET_UNKNOWN"> = refuse("TICKET_UNKNOWN");

/** What each call does beside its ticket: who sits there, and how the lines stand now. */
const settle = async (
  deps: TicketDeps,
  desk: Desk,
  { officer, since }: { officer: string; since: Instant },
  now: { day: readonly Ticket[]; date: LocalDate; at: Instant },
): Promise<void> => {
  await takeSeat(deps, desk, officer, since);
  await noteFlows(deps, desk.centre, now);
};
