import type { HelpLine, HelpView } from "../../shared/contracts/help-api.ts";
import type { Principal } from "../../shared/domain/access/rights.ts";
import { type Instant, toLocal } from "../../shared/domain/calendar/time.ts";
import { accept, type Result } from "../../shared/domain/decider.ts";
import { isAway, isOfficer, isSkilled, type StaffOfficer } from "../../shared/domain/staff/office-staff.ts";
import { expectedWait } from "../../shared/domain/ticket/forecast.ts";
import { seatsNow } from "../../shared/domain/ticket/seat.ts";
import { runningSurge } from "../../shared/domain/ticket/surge.ts";
import { isMet } from "../../shared/domain/ticket/ticket.ts";
import { type Help, type RoomNow, whoCanHelp } from "../../shared/domain/ticket/who-can-help.ts";
import type { RoomDay } from "../../shared/store/room-day.ts";
import { permit } from "./access.ts";
import { type Centre, knownCentre, type LimitedLine, onDay } from "./centre.ts";
import type { TicketDeps } from "./deps.ts";
import { loadNow } from "./load.ts";
import { counterName, lineOf } from "./view.ts";

/** A waiting room on its day: as it is defined, and what is known of its counters. */
export interface Room {
  readonly centre: Centre;
  readonly today: RoomDay;
  readonly at: Instant;
}

/** What help is judged by. */
export const roomNow = ({ centre, today: { counters, tickets }, at }: Room): RoomNow => ({
  day: tickets,
  counters: centre.counters,
  pauses: centre.pauses,
  manned: new Set([...counters.seats, ...tickets.filter(isMet)].map(({ counter }) => counter)),
  rates: new Map(
    centre.lines.flatMap((line) => {
      const found = loadNow(centre, line, tickets, at);
      return found === undefined ? [] : [[line.id, found.load.rates] as const];
    }),
  ),
  limitOf: (id) => centre.lines.find((line) => line.id === id)?.waitLimitMinutes ?? Number.POSITIVE_INFINITY,
});

const knowsWork = (one: StaffOfficer, { fields }: LimitedLine): boolean =>
  fields.some((department) => isSkilled(one, { procedure: "", department }));

const offerView = ({ centre, today }: Room, line: LimitedLine, staff: readonly StaffOfficer[], help: Help) => {
  const { counter, others, leaves } = help;
  const seat = seatsNow(today.counters.seats).find((one) => one.counter === counter);
  const known = seat && staff.find((one) => isOfficer(one, seat.officer));
  return {
    ...help,
    leaves: [...leaves],
    counterName: counterName(centre, counter),
    ...(seat === undefined ? {} : { officer: seat.officer }),
    ...(known?.name === undefined ? {} : { officerName: known.name }),
    ...(known === undefined ? {} : { knows: knowsWork(known, line) }),
    others: others.map((one) => ({ ...one, name: lineOf(centre, one.line).name })),
  };
};

/** Who is there today, knows the work and sits at no counter. */
const presentFor = ({ today, at }: Room, line: LimitedLine, staff: readonly StaffOfficer[]) => {
  const seats = seatsNow(today.counters.seats);
  return staff
    .filter((one) => !isAway(one, toLocal(at).date) && knowsWork(one, line))
    .filter((one) => !seats.some(({ officer }) => isOfficer(one, officer)))
    .map(({ officer, name }) => ({ officer, ...(name === undefined ? {} : { name }) }));
};

const lineView = (room: Room, line: LimitedLine, staff: readonly StaffOfficer[]): HelpLine[] => {
  const { centre, today, at } = room;
  const found = loadNow(centre, line, today.tickets, at, "coming");
  if (found === undefined) return [];
  const { waiting } = found.load;
  const minutes = expectedWait(found.load, waiting);
  const { surge, stoppedAt } = centre.flows.get(line.id) ?? {};
  const running = runningSurge(surge);
  return [
    {
      ...{ id: line.id, prefix: line.prefix, name: line.name, waiting, limitMinutes: line.waitLimitMinutes },
      ...(minutes === undefined ? {} : { minutes: Math.round(minutes) }),
      ...(running === undefined ? {} : { surge: { since: running.since, minutes: running.minutes } }),
      ...(stoppedAt === undefined ? {} : { stoppedAt }),
      offers:
        waiting === 0
          ? []
          : whoCanHelp(roomNow(room), line.id, line.skills ?? []).map((help) => offerView(room, line, staff, help)),
      present: waiting === 0 ? [] : presentFor(room, line, staff),
    },
  ];
};

const pressed = ({ surge, minutes, limitMinutes }: HelpLine): number =>
  (surge === undefined ? 0 : 10) + (minutes ?? limitMinutes) / limitMinutes;

export const helpView = (room: Room, staff: readonly StaffOfficer[]): HelpView => {
  const { centre, today, at } = room;
  return {
    commune: centre.commune,
    at,
    lines: centre.lines.flatMap((line) => lineView(room, line, staff)).sort((a, b) => pressed(b) - pressed(a)),
    moves: centre.moves.map(({ counter, line, by, since }) => ({
      ...{ counter, counterName: counterName(centre, counter), line, lineName: lineOf(centre, line).name, by, since },
    })),
    history: today.counters.moves
      .map((event) => ({
        ...{ at: event.at, by: event.by, counter: event.counter, counterName: counterName(centre, event.counter) },
        ...(event.type === "CounterMoved" ? { lineName: lineOf(centre, event.line).name } : {}),
        confirmed: event.type === "CounterMoved" && event.confirmed,
      }))
      .reverse(),
  };
};

/** For the lead alone: which lines need help, and who can give it. */
export const showHelp = async (deps: TicketDeps, principal: Principal, code: string): Promise<Result<HelpView>> => {
  const [known, at] = [await knownCentre(deps.definitions, code), deps.now()];
  if (!known.ok) return known;
  const centre = known.value;
  const permitted = await permit(deps, principal, centre, "help", "counter.move");
  if (!permitted.ok) return permitted;
  const { date } = toLocal(at);
  const [today, staff] = await Promise.all([deps.room(code, date), deps.staffOf(centre.agency)]);
  return accept(helpView({ centre: onDay(centre, today.counters), today, at }, staff));
};
