import { epochOf, formatDate, type Instant, type LocalDate } from "../domain/calendar/time.ts";
import { accept, type Refusal, type Result, refuse } from "../domain/decider.ts";
import type { CallReason, CallValues } from "../domain/ticket/call-reason.ts";
import { type IssuingWindow, isSoldOut } from "../domain/ticket/capacity.ts";
import { decide } from "../domain/ticket/decide.ts";
import { nextToCall, type OrderGiven } from "../domain/ticket/next-to-call.ts";
import { LAST_OF_LINE } from "../domain/ticket/number-block.ts";
import { mayTakeAnother } from "../domain/ticket/self-service.ts";
import {
  firstCall,
  isMet,
  isSameTicket,
  type MetTicket,
  queueOf,
  type Slip,
  type Ticket,
} from "../domain/ticket/ticket.ts";
import type { TicketEvent } from "../domain/ticket/ticket-command.ts";
import type { TicketPlace } from "../domain/ticket/ticket-id.ts";
import { inferFinished, nextTurn } from "../domain/ticket/waiting-room.ts";
import { commandOf, type TicketAction } from "./ticket-action.ts";
import { lastOn, pageOf, requestTag, visitorTag } from "./ticket-keys.ts";
import { changeOf, type Page } from "./ticket-page.ts";
import type { TicketPages } from "./ticket-pages.ts";

/**
 * Someone asks for a number. `request` is the Idempotency-Key; a repeat may have been answered for `alsoOn`. `visitor` tells
 * one caller from another and is absent when an officer asks, who may take as many as he needs.
 */
export interface NumberRequest extends Pick<Slip, "commune" | "line" | "date" | "priority" | "language" | "slotAt"> {
  readonly phone?: string | undefined;
  readonly visitor?: string | undefined;
  readonly request: string;
  readonly at: Instant;
  readonly alsoOn?: LocalDate | undefined;
  /** The session for which numbers are given now, when it has only so many. */
  readonly window?: IssuingWindow | undefined;
  /** The day as it was just read; it is read when absent. */
  readonly seen?: readonly Page[] | undefined;
  /** Why the day as it is has no number more; asked of who has none yet. */
  readonly unless?: ((day: readonly Ticket[]) => Refusal | undefined) | undefined;
}

export interface NextRequest {
  readonly commune: string;
  readonly date: LocalDate;
  readonly counter: string;
  readonly lines: readonly string[];
  /** Lines from which a repeated press may have brought somebody; `lines` when absent. */
  readonly repeatOf?: readonly string[];
  readonly request: string;
  readonly at: Instant;
  /** The day as it was just read; it is read when absent. */
  readonly seen?: readonly Page[] | undefined;
  /** The lines' own rules of order; without them each goes by the usual ones. */
  readonly order?: OrderGiven;
}

export interface NextAnswer {
  readonly day: readonly Ticket[];
  /** Absent when nobody waits. */
  readonly called?: MetTicket;
  /** Absent when the same request is answered again. */
  readonly because?: CallReason;
  readonly values?: CallValues;
}

export interface TicketStore {
  /** Every ticket of a commune's day. Without `fresh` it may be a second old, at half the price. */
  day(commune: string, date: LocalDate, fresh?: "fresh"): Promise<Ticket[]>;
  /** Everyone who waits in one line of the day or waited there last, whatever line gave the number, as it is now. */
  line(commune: string, date: LocalDate, line: string): Promise<Ticket[]>;
  /** One ticket alone; its counter's later calls are not looked at. */
  find(place: TicketPlace): Promise<Ticket | undefined>;
  /** Gives the next number: no gap and no number twice, whatever is sent twice, at once or again. */
  take(asked: NumberRequest): Promise<Result<{ ticket: Ticket; day: readonly Ticket[] }>>;
  /** Calls the next person to a counter; no ticket is called by two. */
  callNext(asked: NextRequest): Promise<Result<NextAnswer>>;
  act(place: TicketPlace, action: TicketAction): Promise<Result<{ ticket: Ticket; day: readonly Ticket[] }>>;
}

/** Conflicts before a person is told to try again. Each means that another counter or kiosk has gone one step on. */
const ATTEMPTS = 60;
/** Pages after it hold numbers that machines give without a network. */
const LAST_PAGE = pageOf(LAST_OF_LINE);

/** Several who ask at one moment all want the last places of a page, and who comes too late has paid for a write. */
const LAST_PLACES = 3;
/** Others are asking too where the last number was given so shortly before. */
const RUSH_MS = 1_000;
const isRushed = ({ page, last, tickets }: Page, at: Instant): boolean => {
  const issuedAt = tickets.find(({ number }) => number === last)?.issuedAt;
  const isNow = issuedAt !== undefined && epochOf(at) - epochOf(issuedAt) < RUSH_MS;
  return isNow && lastOn(page) - last <= LAST_PLACES;
};

const ticketsOf = (pages: readonly Page[]): Ticket[] => pages.flatMap(({ tickets }) => tickets);
const isSame = (a: Pick<Page, "line" | "page">, b: Pick<Page, "line" | "page">) =>
  a.line === b.line && a.page === b.page;
const withPage = (pages: readonly Page[], fresh: Page | undefined): Page[] =>
  fresh === undefined ? [...pages] : [...pages.filter((page) => !isSame(page, fresh)), fresh];

/** The answer to a request that was answered before; the phone of a ticket is forgotten once it is called. */
const answerAgain = (asked: NumberRequest, ticket: Ticket, day: readonly Ticket[]) =>
  ticket.line === asked.line &&
  ticket.priority === asked.priority &&
  ticket.language === asked.language &&
  (ticket.status !== "waiting" || ticket.phone === asked.phone)
    ? accept({ ticket, day })
    : refuse("IDEMPOTENCY_KEY_REUSED");

/** The press that brought this ticket, at its first call or its latest; of three calls the one between is not kept. */
const wasBroughtBy =
  (counter: string, calledBy: string) =>
  (ticket: MetTicket): boolean =>
    [firstCall(ticket), ticket].some((call) => call.counter === counter && call.calledBy === calledBy);

export const ticketStore = (pages: TicketPages): TicketStore => {
  const readDay = (commune: string, date: LocalDate): Promise<Page[]> => pages.read(commune, date, { fresh: true });

  /**
   * One write for the event, then the pages as they are now. Where somebody else was first the whole day is read again: by then
   * others have called from its other pages too, and who is next depends on all of them.
   */
  const record = async (seen: readonly Page[], ticket: Ticket, event: TicketEvent): Promise<Page[]> => {
    const page = seen.find((one) => isSame(one, { line: ticket.line, page: pageOf(ticket.number) }));
    if (page === undefined) throw new Error(`no page of ticket ${ticket.number}`);
    const { written, page: now } = await pages.change(page, ticket.number, changeOf(ticket, event));
    return written && now !== undefined ? withPage(seen, now) : readDay(ticket.commune, ticket.date);
  };

  return {
    async day(commune, date, fresh) {
      return inferFinished(ticketsOf(await pages.read(commune, date, { fresh: fresh === "fresh" })));
    },

    async line(commune, date, line) {
      return ticketsOf(await readDay(commune, date)).filter((ticket) => queueOf(ticket) === line);
    },

    async find({ commune, date, line, number }) {
      const page = await pages.readOne(commune, date, line, pageOf(number));
      return page?.tickets.find((ticket) => ticket.number === number);
    },

    async take(asked) {
      const { commune, date, line, priority, language, phone, at: issuedAt } = asked;
      const takenBy = requestTag(asked.request);
      const visitor = asked.visitor === undefined ? undefined : visitorTag(asked.visitor);
      const untilCalled = { ...(phone === undefined ? {} : { phone }), ...(visitor === undefined ? {} : { visitor }) };
      const slot = asked.slotAt === undefined ? {} : { slotAt: asked.slotAt };
      const told = { issuedAt, priority, language, ...slot, ...untilCalled };
      // All lines of the day, for a key that was used for another one.
      const [today, earlier] = await Promise.all([
        asked.seen ?? readDay(commune, date),
        asked.alsoOn === undefined ? [] : readDay(commune, asked.alsoOn),
      ]);
      for (const tickets of [ticketsOf(earlier), ticketsOf(today)]) {
        const before = tickets.find((ticket) => ticket.takenBy === takenBy);
        if (before !== undefined) return answerAgain(asked, before, tickets);
      }
      const current = today.filter((page) => page.line === line);
      // Counted on the pages that were read anyhow, it costs nothing; those who ask at one moment do not see each other.
      if (!mayTakeAnother(ticketsOf(current), visitor))
        return refuse("TOO_MANY_REQUESTS", { detail: { minutes: "10" } });
      // Those who ask at one moment do not see each other: a session may give a few numbers more than it has.
      if (asked.window !== undefined && isSoldOut(ticketsOf(current), asked.window))
        return refuse("LINE_SESSION_FULL", { detail: { most: String(asked.window.most) } });
      const refusal = asked.unless?.(inferFinished(ticketsOf(today)));
      if (refusal !== undefined) return { ok: false, refusal };
      // The pages of one answer are read one after the other: an early one that was not full then may by now be full,
      // and hold this very request. So the search for a free number begins there, and not at the last page.
      let seen = today;
      const own = current.filter(({ page }) => page <= LAST_PAGE);
      const free = own.find(({ page, last }) => last < lastOn(page));
      let at = free?.page ?? own.length + 1;
      if (free !== undefined && isRushed(free, issuedAt)) {
        const later = await pages.readApart(commune, date, line, at);
        seen = withPage(seen, later);
        const ticket = later?.tickets.find((one) => one.takenBy === takenBy);
        if (ticket !== undefined) return answerAgain(asked, ticket, ticketsOf(seen));
        if (later?.last === lastOn(at)) at += 1;
      }
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        if (at > LAST_PAGE) return refuse("LINE_FULL", { detail: { date: formatDate(date) } });
        const { written, page } = await pages.issue({ commune, date, line, takenBy, ...told }, at);
        seen = withPage(seen, page);
        const ticket = page?.tickets.find((one) => one.takenBy === takenBy);
        if (ticket !== undefined)
          return written
            ? accept({ ticket, day: inferFinished(ticketsOf(seen)) })
            : answerAgain(asked, ticket, ticketsOf(seen));
        at += 1;
      }
      return refuse("CHANGED_MEANWHILE");
    },

    async callNext({ commune, date, counter, lines, repeatOf = lines, request, at: calledAt, ...given }) {
      const calledBy = requestTag(request);
      let why: Pick<NextAnswer, "because" | "values"> = {};
      let seen = given.seen ?? (await readDay(commune, date));
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const day = inferFinished(ticketsOf(seen));
        const called = day.filter(isMet).find(wasBroughtBy(counter, calledBy));
        if (called !== undefined && !repeatOf.includes(queueOf(called))) return refuse("IDEMPOTENCY_KEY_REUSED");
        if (called !== undefined) return accept({ day, called, ...why });
        const next = nextToCall(day, counter, lines, given.order);
        if (next === undefined) return accept({ day });
        why = { because: next.because, values: next.values };
        const call = { counter, calledAt, turn: nextTurn(day), calledBy };
        const decision = decide(next.ticket, { type: "CallTicket", ...call });
        const [event] = decision.ok ? decision.value : [];
        if (event === undefined) throw new Error("nobody in line can be called");
        seen = await record(seen, next.ticket, event);
      }
      return refuse("CHANGED_MEANWHILE");
    },

    async act(place, action) {
      let seen = await readDay(place.commune, place.date);
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const day = inferFinished(ticketsOf(seen));
        const ticket = day.find((one) => isSameTicket(one, place));
        if (ticket === undefined) return refuse("TICKET_UNKNOWN");
        const decision = decide(ticket, commandOf(action, ticket, day));
        if (!decision.ok) return decision;
        const [event] = decision.value;
        if (event === undefined) return accept({ ticket, day });
        seen = await record(seen, ticket, event);
      }
      return refuse("CHANGED_MEANWHILE");
    },
  };
};
