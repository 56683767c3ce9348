import { MoveCounterRequest } from "../../shared/contracts/help-api.ts";
import type { CounterView } from "../../shared/contracts/ticket-api.ts";
import type { Principal } from "../../shared/domain/access/rights.ts";
import { type Instant, toLocal } from "../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { Language, Localized } from "../../shared/domain/localized.ts";
import { decideMove, type MoveCommand, type MoveEvent } from "../../shared/domain/ticket/counter-move.ts";
import { waitingByLine } from "../../shared/domain/ticket/counters-at-work.ts";
import { linesLeft } from "../../shared/domain/ticket/who-can-help.ts";
import { type HttpContext, idempotencyKey, type Parsed, readBody } from "../../shared/runtime/http.ts";
import { log } from "../../shared/runtime/log.ts";
import { requestTag } from "../../shared/store/ticket-keys.ts";
import type { Centre } from "./centre.ts";
import { viewAfter } from "./counter.ts";
import type { TicketDeps } from "./deps.ts";
import { type Desk, deskNow, deskOf } from "./desk.ts";
import { noteFlows } from "./flow.ts";
import { roomNow } from "./help.ts";
import { lineOf } from "./view.ts";

/** Two leads at one moment; a third try has never been needed. */
const ATTEMPTS = 5;

/** "Đất đai, xây dựng (5), Văn hóa (2)" */
const inWords = (centre: Centre, leaves: readonly string[], waiting: ReadonlyMap<string, number>): Localized => {
  const say = (language: Language) =>
    leaves.map((line) => `${lineOf(centre, line).name[language]} (${waiting.get(line) ?? 0})`).join(", ");
  return { vi: say("vi"), en: say("en") };
};

/** What the rules say to the command, as the room is now. */
const decided = ({ centre, counter, home, today }: Desk, command: MoveCommand, at: Instant): Result<MoveEvent[]> => {
  const line = command.type === "MoveCounter" ? command.line : "";
  const leaves = linesLeft(roomNow({ centre, today, at }), counter, line);
  return decideMove(today.counters.moves, command, {
    home: home.counter,
    needs: centre.lines.find(({ id }) => id === line)?.skills ?? [],
    name: lineOf(centre, line).name,
    leaves: leaves.length === 0 ? undefined : inWords(centre, leaves, waitingByLine(today.tickets)),
  });
};

const execute = async (
  deps: TicketDeps,
  home: Desk["home"],
  command: MoveCommand,
  at: Instant,
): Promise<Result<CounterView>> => {
  const { commune } = home.centre;
  const { date } = toLocal(at);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const desk = await deskNow(deps, home, at);
    const decision = decided(desk, command, at);
    if (!decision.ok) return decision;
    const [event] = decision.value;
    if (event !== undefined && !(await deps.counterDays.move(commune, date, desk.today.counters.moves, event)))
      continue;
    const { counter, by } = command;
    if (event !== undefined) log.info(event.type, { counter, officer: by, date });
    const after = await deskNow(deps, home, at);
    await noteFlows(deps, after.centre, { day: after.today.tickets, date, at });
    return accept(await viewAfter(deps, after, at));
  }
  return refuse("CHANGED_MEANWHILE");
};

/** The lead lets a counter help another line. */
export const moveCounter = async (
  deps: TicketDeps,
  c: HttpContext,
  principal: Principal,
  id: string,
): Promise<Parsed<CounterView>> => {
  const [body, key, at] = [await readBody(c, MoveCounterRequest), idempotencyKey(c), deps.now()];
  if (!body.ok) return body;
  if (!key.ok) return key;
  const desk = await deskOf(deps, principal, id, { at, action: "counter.move" });
  if (!desk.ok) return desk;
  const { line, confirmed } = body.value;
  if (!desk.value.centre.lines.some((one) => one.id === line))
    return refuse("LINE_UNKNOWN", { field: "line", detail: { line } });
  const request = requestTag(key.value ?? deps.newId());
  const done = { counter: id, at, by: principal.officer, request };
  return execute(deps, desk.value.home, { type: "MoveCounter", ...done, line, confirmed }, at);
};

/** Back to its own lines: the lead's word, or of whoever sits there. */
export const moveCounterBack = async (
  deps: TicketDeps,
  c: HttpContext,
  principal: Principal,
  id: string,
): Promise<Parsed<CounterView>> => {
  const [key, at] = [idempotencyKey(c), deps.now()];
  if (!key.ok) return key;
  const desk = await deskOf(deps, principal, id, { at, action: "counter.move-back" });
  if (!desk.ok) return desk;
  const request = requestTag(key.value ?? deps.newId());
  const command = { type: "MoveCounterBack", counter: id, at, by: principal.officer, request } as const;
  return execute(deps, desk.value.home, command, at);
};
