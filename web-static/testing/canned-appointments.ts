import type {
  AppointmentLines,
  AppointmentView,
  BookedAppointment,
  SlotList,
} from "../../shared/contracts/appointment-api.ts";
import { takeTicket, today } from "./canned-tickets.ts";
import { sampleSite } from "./sample-site.ts";

/** A stand-in for the API of appointments: tomorrow is full, the day after has free times, one of them with its last place. */

const day = (ahead: number) => new Date(Date.parse(today()) + ahead * 86_400_000).toISOString().slice(0, 10);
const at = (date: string, time: string) => `${new Date(`${date}T${time}:00+07:00`).toISOString().slice(0, 19)}Z`;
const booked = new Map<string, BookedAppointment>();
const answered = new Map<string, string>();

const lineNamed = (id: string) => sampleSite.serviceLines.find((line) => line.id === id);
const heldAt = (slotAt: string) =>
  [...booked.values()].filter((one) => one.slotAt === slotAt && one.status !== "cancelled").length;

const freeOn = (date: string) =>
  ["08:00", "08:15", "08:30", "09:45", "13:30", "15:00"]
    .map((time, nth) => ({ at: at(date, time), left: (nth === 1 ? 1 : 2) - heldAt(at(date, time)) }))
    .filter(({ left }) => left > 0);

export const appointmentLines = (commune: string): AppointmentLines => ({
  commune,
  lines: sampleSite.serviceLines.map(({ id, name, fields }, nth) => {
    const [next] = nth === 0 ? freeOn(day(2)) : [];
    return { id, name, fields, ...(next === undefined ? {} : { next }) };
  }),
});

export const slotList = (commune: string, line: string): SlotList => ({
  ...{ commune, line, lineName: lineNamed(line)?.name ?? { vi: line, en: line }, slotMinutes: 15 },
  days: [
    { date: day(1), slots: [] },
    { date: day(2), slots: freeOn(day(2)) },
    { date: day(3), slots: freeOn(day(3)) },
  ],
});

export const bookCanned = (key: string, body: Record<string, unknown>): BookedAppointment => {
  const before = booked.get(answered.get(key) ?? "");
  if (before !== undefined) return before;
  const [line, slotAt] = [String(body.line), String(body.slotAt)];
  const number = booked.size + 1;
  const one: BookedAppointment = {
    id: `01288.${line}.261124.0900.booking0000${number}`,
    code: `4821337${number}`,
    secret: `SECRET000${number}`,
    commune: "01288",
    line,
    lineName: lineNamed(line)?.name ?? { vi: line, en: line },
    slotAt,
    until: slotAt,
    status: "booked",
    ...(typeof body.procedure === "string" ? { procedure: body.procedure } : {}),
    priority: "none",
    reminded: body.phone !== undefined,
    assisted: false,
  };
  booked.set(one.id, one);
  answered.set(key, one.id);
  return one;
};

/** One of a day ahead, which a lead may close. */
export const bookedAhead = (key: string, ahead: number, phone?: string): BookedAppointment =>
  bookCanned(key, { line: "civil-status", slotAt: at(day(ahead), "09:30"), ...(phone === undefined ? {} : { phone }) });
export const dayAhead = day;

/** An appointment of this very day, for who comes. */
export const bookedForToday = (key: string): BookedAppointment =>
  bookCanned(key, { line: "civil-status", slotAt: at(today(), "23:45") });

export const appointmentOf = (id: string): BookedAppointment | undefined => booked.get(id);
export const appointmentCoded = (code: string): BookedAppointment | undefined =>
  [...booked.values()].find((one) => one.code === code);

const changed = (one: BookedAppointment, more: Partial<AppointmentView>): BookedAppointment => {
  const next = { ...one, ...more };
  booked.set(one.id, next);
  return next;
};
export const cancelCanned = (one: BookedAppointment, because: AppointmentView["because"]): BookedAppointment =>
  changed(one, { status: "cancelled", ...(because === undefined ? {} : { because }) });
export const closeOutCanned = (one: BookedAppointment, cause: NonNullable<AppointmentView["cause"]>) =>
  changed(one, { status: "closed-out", cause });
export const checkInCanned = (one: BookedAppointment): BookedAppointment =>
  changed(one, { status: "arrived", ticket: takeTicket(one.id, one.line, "none", one.slotAt) });

export const moveCanned = (one: BookedAppointment, key: string, slotAt: string): BookedAppointment => {
  const next = bookCanned(key, { line: one.line, slotAt, procedure: one.procedure });
  cancelCanned(one, "moved");
  return next;
};

export const appointmentsOfDay = (commune: string, date: string) => ({
  commune,
  date,
  appointments: [...booked.values()]
    .filter(({ slotAt }) => new Date(Date.parse(slotAt) + 7 * 3_600_000).toISOString().startsWith(date))
    .toSorted((a, b) => (a.slotAt < b.slotAt ? -1 : 1)),
});
