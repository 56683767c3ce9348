import * as z from "zod";
import { Language, Localized } from "../domain/localized.ts";
import { PauseReason } from "../domain/ticket/counter-pause.ts";
import { LateReason } from "../domain/ticket/late-reason.ts";
import { PriorityClass } from "../domain/ticket/priority-class.ts";
import { ClosedDay } from "./closure-api.ts";
import { CounterMoveView } from "./help-api.ts";

export const TakeTicketRequest = z
  .object({
    commune: z.string().max(10).describe("5-digit unit code, e.g. 01288"),
    line: z.string().max(40).describe("Service line, see GET /api/lines/{commune}"),
    priority: PriorityClass.default("none").describe("Declared by the person, checked at the counter"),
    phone: z.string().max(30).optional().describe("Vietnamese mobile, for one SMS when the turn is near"),
    language: Language.default("vi"),
    despite: LateReason.optional().describe(
      "Why an officer gives a number although the line gives no more today; counts for officers alone",
    ),
  })
  .meta({ id: "TakeTicketRequest" });

export const TicketStatus = z
  .enum(["waiting", "called", "serving", "finished", "no-show", "held", "returning"])
  .meta({ id: "TicketStatus" });

export const TicketView = z
  .object({
    id: z.string().describe("<commune>.<line>.<YYMMDD>.<n>"),
    number: z.string().describe("As on the slip, e.g. A012"),
    commune: z.string(),
    line: z.string().describe("The line in which it waits, which is another than the id's after a transfer"),
    lineName: Localized,
    date: z.iso.date().describe("Day of service; the next opening day when taken after closing"),
    priority: PriorityClass.optional().describe(
      "For officers and in the answer to who took it; numbers can be guessed",
    ),
    status: TicketStatus,
    issuedAt: z.iso.datetime(),
    slotAt: z.iso.datetime().optional().describe("Start of the slot that was booked"),
    calledAt: z.iso.datetime().optional(),
    counter: z.string().optional(),
    counterName: Localized.optional(),
    ahead: z.int().describe("People who will be called before"),
    estimatedMinutes: z.int().optional(),
    reach: z
      .object({
        before: z.iso.datetime().describe("End of the session, or of the day's last one"),
        chance: z.enum(["perhaps", "hardly"]),
        goesOnAt: z.iso.datetime().optional().describe("When the line goes on that day; absent when it does not"),
      })
      .optional()
      .describe("Who waits and will perhaps not be called before; absent for who surely will be"),
    closed: ClosedDay.optional().describe("While in line for a day that the lead has closed: it will not be called"),
  })
  .meta({ id: "TicketView" });
export type TicketView = z.infer<typeof TicketView>;

/** POST /api/counters/{id}/call-next; the counter's current ticket counts as finished. */
export const CallNextRequest = z
  .object({
    lines: z
      .array(z.string().max(40))
      .min(1)
      .max(50)
      .optional()
      .describe("Only from these lines; the counter's own when absent"),
  })
  .meta({ id: "CallNextRequest" });

/** POST /api/tickets/{id}/serve, finish, no-show, recall, hold or return. */
export const TicketActionRequest = z
  .object({
    counter: z
      .string()
      .max(10)
      .optional()
      .describe("Where the officer sits. A recall brings the ticket there; the others are refused at another counter"),
  })
  .meta({ id: "TicketActionRequest" });

const where = { counter: z.string().max(10).optional().describe("Where the officer sits, when the ticket is at his") };

/** POST /api/tickets/{id}/transfer: the number stays, and so does the place by its first time. */
export const TransferTicketRequest = z
  .object({ ...where, line: z.string().max(40).describe("Line to which the person goes") })
  .meta({ id: "TransferTicketRequest" });

/** POST /api/tickets/{id}/hand-over: an unfinished visit goes on at another counter. */
export const HandOverTicketRequest = z
  .object({ ...where, toCounter: z.string().max(10).describe("Counter that takes the person over") })
  .meta({ id: "HandOverTicketRequest" });

/** POST /api/counters/{id}/pause; POST /api/counters/{id}/resume takes nothing. */
export const PauseRequest = z
  .object({ reason: PauseReason.default("break").describe("Shown on the board") })
  .meta({ id: "PauseRequest" });

const Pause = z.object({ reason: PauseReason, text: Localized, since: z.iso.datetime() });

export const CounterView = z
  .object({
    id: z.string().describe("<commune>-<n>, e.g. 01288-1"),
    name: Localized,
    ticket: TicketView.nullable().describe(
      "The ticket at the counter now, or the one last called that did not come; null when nobody waits",
    ),
    waiting: z.int().describe("People waiting in this counter's lines"),
    because: Localized.optional().describe("Why this ticket was the next, in the answer to a call"),
    pause: Pause.optional().describe("While the counter calls nobody"),
    closed: ClosedDay.optional().describe("When the lead has closed today: who waits was told that he is not called"),
    moved: CounterMoveView.optional().describe("While the counter helps another line"),
    lines: z.array(z.object({ id: z.string(), name: Localized })).describe("Lines to which a ticket can be moved"),
    colleagues: z
      .array(z.object({ id: z.string(), name: Localized, lines: z.array(z.string()) }))
      .describe("Other counters, to hand a visit over"),
    recent: z
      .array(TicketView.pick({ id: true, number: true, lineName: true, status: true, calledAt: true, slotAt: true }))
      .describe(
        "The last ten others that this counter called on its day, and all on hold, latest first: any can be recalled",
      ),
  })
  .meta({ id: "CounterView" });
export type CounterView = z.infer<typeof CounterView>;

export const LineView = z
  .object({
    id: z.string(),
    prefix: z.string(),
    name: Localized,
    open: z.boolean(),
    date: z.iso.date().describe("Day for which a number taken now is valid"),
    opensAt: z.iso.datetime().optional().describe("When closed now"),
    waiting: z.int(),
    next: z.array(z.string()).describe("The next numbers in the order in which they will be called"),
    wait: z
      .object({ minutes: z.int(), withOneMore: z.int() })
      .optional()
      .describe("Expected minutes for who takes a number now, and with one counter more; while open"),
    closing: z
      .object({
        at: z.iso.datetime(),
        surely: z.int().describe("People in line who will surely be called before this session ends"),
        notSurelyFrom: z.string().optional().describe("First number that may not be called before it ends"),
      })
      .optional()
      .describe("While open"),
    stopped: z
      .object({ since: z.iso.datetime() })
      .optional()
      .describe("Gives no more numbers for its date: one taken now would probably not be called before closing"),
  })
  .meta({ id: "LineView" });
export type LineView = z.infer<typeof LineView>;

export const LineList = z
  .object({
    commune: z.string(),
    lines: z.array(LineView),
    closed: ClosedDay.optional().describe("When the lead has closed today"),
  })
  .meta({ id: "LineList" });
export type LineList = z.infer<typeof LineList>;

export const BoardView = z
  .object({
    commune: z.string(),
    communeName: Localized,
    at: z.iso.datetime(),
    calls: z
      .array(
        z.object({
          number: z.string(),
          counter: z.string(),
          counterName: Localized,
          status: TicketStatus,
          at: z.iso.datetime(),
          slotAt: z.iso.datetime().optional().describe("The time that was booked, by which the call is at its turn"),
        }),
      )
      .describe("Latest first; one row for each counter that serves"),
    pauses: z
      .array(Pause.extend({ counter: z.string(), counterName: Localized }))
      .describe("Counters that call nobody for a while"),
    lines: z.array(LineView),
    closed: ClosedDay.optional().describe("When the lead has closed today"),
  })
  .meta({ id: "BoardView" });
export type BoardView = z.infer<typeof BoardView>;
