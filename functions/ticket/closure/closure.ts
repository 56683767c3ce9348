import { type ClosureView, DeclareClosureRequest } from "../../../shared/contracts/closure-api.ts";
import type { Principal } from "../../../shared/domain/access/rights.ts";
import { LocalDate, toLocal } from "../../../shared/domain/calendar/time.ts";
import { decideClosure, decideReopening } from "../../../shared/domain/closure/decide.ts";
import { isReached, numbersHit } from "../../../shared/domain/closure/hit.ts";
import { accept, type Result, refuse } from "../../../shared/domain/decider.ts";
import { type HttpContext, type Parsed, readBody } from "../../../shared/runtime/http.ts";
import { log } from "../../../shared/runtime/log.ts";
import { permit } from "../access.ts";
import { type Centre, knownCentre } from "../centre.ts";
import type { TicketDeps } from "../deps.ts";
import { expectedOn } from "./expected.ts";

interface AskedDay {
  readonly centre: Centre;
  readonly date: LocalDate;
}

const askedDay = async (
  deps: TicketDeps,
  principal: Principal,
  commune: string,
  date: string,
): Promise<Result<AskedDay>> => {
  const centre = await knownCentre(deps.definitions, commune);
  if (!centre.ok) return centre;
  const permitted = await permit(deps, principal, centre.value, date.slice(0, 10), "closure.declare");
  if (!permitted.ok) return permitted;
  return LocalDate.safeParse(date).success ? accept({ centre: centre.value, date }) : refuse("NOT_FOUND");
};

/** How the day stands, and whom its closing hits: what the lead sees before he says so. */
const dayView = async (deps: TicketDeps, { centre, date }: AskedDay): Promise<ClosureView> => {
  const { commune } = centre;
  const [closure, expected, day] = await Promise.all([
    deps.closures.on(commune, date),
    expectedOn(deps, centre, date, deps.now()),
    deps.tickets.day(commune, date),
  ]);
  const { cause, by, declaredAt } = closure ?? {};
  const hit = numbersHit(day);
  return {
    ...{ commune, date },
    ...(cause !== undefined && by !== undefined && declaredAt !== undefined
      ? { closure: { cause, by, declaredAt } }
      : {}),
    expected: expected.length,
    withPhone: expected.filter(({ phone }) => phone !== undefined).length,
    numbers: hit.length,
    numbersWithPhone: hit.filter(isReached).length,
  };
};

export const showClosure = async (
  deps: TicketDeps,
  principal: Principal,
  [commune, date]: readonly [string, string],
): Promise<Result<ClosureView>> => {
  const asked = await askedDay(deps, principal, commune, date);
  return asked.ok ? accept(await dayView(deps, asked.value)) : asked;
};

/** One write closes the day; the stream closes out who booked, and tells them. Said twice it is closed once. */
export const declareClosure = async (
  deps: TicketDeps,
  c: HttpContext,
  principal: Principal,
  [commune, date]: readonly [string, string],
): Promise<Parsed<ClosureView>> => {
  const body = await readBody(c, DeclareClosureRequest);
  if (!body.ok) return body;
  const asked = await askedDay(deps, principal, commune, date);
  if (!asked.ok) return asked;
  const at = deps.now();
  const [declared, expected] = await Promise.all([
    deps.closures.on(commune, date),
    expectedOn(deps, asked.value.centre, date, at),
  ]);
  const { cause, expected: seen } = body.value;
  const wish = { commune, date, cause, seen, by: principal.officer, declaredAt: at };
  const decided = decideClosure(wish, { declared, expected: expected.length });
  if (!decided.ok) return decided;
  // Two leads at one moment: the day is closed by one of them, which the view says.
  if (decided.value !== undefined && (await deps.closures.declare(decided.value)))
    log.info("closure declared", { commune, date, officer: principal.officer, expected: expected.length });
  return accept(await dayView(deps, asked.value));
};

/** The day's slots can be booked again. Who was closed out stays so: he was told, and may have chosen another time. */
export const reopenDay = async (
  deps: TicketDeps,
  principal: Principal,
  [commune, date]: readonly [string, string],
): Promise<Result<ClosureView>> => {
  const asked = await askedDay(deps, principal, commune, date);
  if (!asked.ok) return asked;
  const may = decideReopening(date, toLocal(deps.now()).date);
  if (!may.ok) return may;
  await deps.closures.reopen(commune, date, principal.officer, deps.now());
  log.info("day opened again", { commune, date, officer: principal.officer });
  return accept(await dayView(deps, asked.value));
};
