import { type CounterView, PauseRequest } from "../../shared/contracts/ticket-api.ts";
import type { Principal } from "../../shared/domain/access/rights.ts";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { type HttpContext, type Parsed, readBody } from "../../shared/runtime/http.ts";
import { log } from "../../shared/runtime/log.ts";
import { currentOf, viewAfter } from "./counter.ts";
import type { TicketDeps } from "./deps.ts";
import { deskOf } from "./desk.ts";
import { numberOf } from "./view.ts";

/**
 * The counter calls nobody until it is opened again. Nobody may stand before it: the look at the day and the pause are two
 * calls, so a call by the same officer from a second window can come between; both are then true, and the board shows both.
 */
export const pauseCounter = async (
  deps: TicketDeps,
  c: HttpContext,
  principal: Principal,
  id: string,
): Promise<Parsed<CounterView>> => {
  const [body, at] = [await readBody(c, PauseRequest), deps.now()];
  if (!body.ok) return body;
  const desk = await deskOf(deps, principal, id, { at });
  if (!desk.ok) return desk;
  const { centre } = desk.value;
  const { ticket } = await currentOf(deps, desk.value, at);
  if (ticket !== undefined && ticket.status !== "no-show")
    return refuse("COUNTER_HAS_PERSON", { detail: { number: numberOf(centre, ticket) } });
  const { reason } = body.value;
  await deps.pauses.begin(centre.commune, toLocal(at).date, { counter: id, reason, since: at });
  log.info("paused", { counter: id, reason, officer: principal.officer });
  return accept(await viewAfter(deps, desk.value, at));
};

export const resumeCounter = async (
  deps: TicketDeps,
  principal: Principal,
  id: string,
): Promise<Result<CounterView>> => {
  const at = deps.now();
  const desk = await deskOf(deps, principal, id, { at });
  if (!desk.ok) return desk;
  await deps.pauses.end(desk.value.centre.commune, toLocal(at).date, id);
  log.info("resumed", { counter: id, officer: principal.officer });
  return accept(await viewAfter(deps, desk.value, at));
};
