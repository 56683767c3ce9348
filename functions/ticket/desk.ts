import type { Principal } from "../../shared/domain/access/rights.ts";
import type { Counter } from "../../shared/domain/agency/province.ts";
import { type Instant, toLocal } from "../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { communeOfCounter } from "../../shared/domain/ticket/ticket-id.ts";
import type { RoomDay } from "../../shared/store/room-day.ts";
import { permit } from "./access.ts";
import { type Centre, centreOf, onDay } from "./centre.ts";
import type { TicketDeps } from "./deps.ts";

/** One counter and its waiting room, as they are today. */
export interface Desk {
  readonly centre: Centre;
  /** With the lines that it calls from now. */
  readonly counter: Counter;
  /** As the province defines them. */
  readonly home: { readonly centre: Centre; readonly counter: Counter };
  readonly today: RoomDay;
}

/** The same desk as it is now. */
export const deskNow = async ({ room }: Pick<TicketDeps, "room">, home: Desk["home"], at: Instant): Promise<Desk> => {
  const today = await room(home.centre.commune, toLocal(at).date, "fresh");
  const centre = onDay(home.centre, today.counters);
  return { centre, counter: centre.counters.find(({ id }) => id === home.counter.id) ?? home.counter, home, today };
};

/** The counter, if it exists and the officer may do this in its commune. */
export const deskOf = async (
  deps: TicketDeps,
  principal: Principal,
  id: string,
  { at, action = "ticket.call" }: { at: Instant; action?: Parameters<typeof permit>[4] },
): Promise<Result<Desk>> => {
  const commune = communeOfCounter(id);
  const centre = commune === undefined ? undefined : await centreOf(deps.definitions, commune);
  if (centre === undefined) return refuse("COUNTER_UNKNOWN", { detail: { counter: id.slice(0, 20) } });
  const permitted = await permit(deps, principal, centre, id, action);
  if (!permitted.ok) return permitted;
  const counter = centre.counters.find((one) => one.id === id);
  if (counter === undefined) return refuse("COUNTER_UNKNOWN", { detail: { counter: id } });
  return accept(await deskNow(deps, { centre, counter }, at));
};
