import type { HelpView } from "../../shared/contracts/help-api.ts";
import type { NumberBlockView } from "../../shared/contracts/number-block-api.ts";
import type { BoardView, CounterView, LineList, TicketView } from "../../shared/contracts/ticket-api.ts";
import type { CommuneList } from "../browser/wire.ts";
import { sampleSite } from "./sample-site.ts";

/** A stand-in for the ticket API: one commune, tickets in the order of their numbers. */

const now = () => new Date().toISOString();
export const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
export const tickets: TicketView[] = [];
const answered = new Map<string, TicketView>();
const counterNames = new Map([
  ["01288-1", { vi: "Quầy 1", en: "Counter 1" }],
  ["01288-2", { vi: "Quầy 2", en: "Counter 2" }],
]);

export const communes = (): CommuneList => ({
  items: sampleSite.province.communes.map((commune) => ({
    code: commune.code,
    slug: commune.slug,
    name: commune.name,
    address: commune.address,
    phone: commune.phone,
    hours: commune.hours,
    offices: commune.offices,
    counters:
      commune.code === "01288"
        ? [...counterNames].map(([id, name]) => ({ id, name, lines: ["civil-status", "social"] }))
        : [],
  })),
});

const waitingIn = (line: string) => tickets.filter((ticket) => ticket.line === line && ticket.status === "waiting");

export const lines = (commune: string): LineList => ({
  commune,
  lines: sampleSite.serviceLines.map((line) => ({
    id: line.id,
    prefix: line.prefix,
    name: line.name,
    open: true,
    date: today(),
    waiting: waitingIn(line.id).length,
    next: waitingIn(line.id).map((ticket) => ticket.number),
    wait: { minutes: 8 * waitingIn(line.id).length, withOneMore: 4 * waitingIn(line.id).length },
  })),
});

export const ticketNow = (id: string): TicketView | undefined => {
  const ticket = tickets.find((one) => one.id === id);
  if (ticket === undefined) return undefined;
  const ahead = waitingIn(ticket.line).indexOf(ticket);
  return { ...ticket, ahead: Math.max(0, ahead), estimatedMinutes: Math.max(0, ahead) * 8 };
};

export const takeTicket = (
  key: string,
  line: string,
  priority: TicketView["priority"] = "none",
  slotAt?: string,
): TicketView => {
  const before = answered.get(key);
  if (before !== undefined) return ticketNow(before.id) ?? before;
  const found = sampleSite.serviceLines.find((one) => one.id === line);
  if (found === undefined) throw new Error(`no line ${line}`);
  const serial = tickets.filter((ticket) => ticket.line === line).length + 1;
  const ticket: TicketView = {
    id: `01288.${line}.${today().slice(2).replaceAll("-", "")}.${serial}`,
    number: `${found.prefix}${String(serial).padStart(3, "0")}`,
    commune: "01288",
    line,
    lineName: found.name,
    date: today(),
    priority,
    status: "waiting",
    issuedAt: now(),
    ahead: 0,
    ...(slotAt === undefined ? {} : { slotAt }),
  };
  tickets.push(ticket);
  answered.set(key, ticket);
  return ticketNow(ticket.id) ?? ticket;
};

const blocks = new Map<string, NumberBlockView>();

export const reserveBlock = (key: string, line: string): NumberBlockView => {
  const before = blocks.get(key);
  if (before !== undefined) return before;
  const found = sampleSite.serviceLines.find((one) => one.id === line);
  if (found === undefined) throw new Error(`no line ${line}`);
  const from = 5001 + 30 * [...blocks.values()].filter((block) => block.line === line).length;
  const block = {
    id: key.slice(0, 8),
    commune: "01288",
    line,
    lineName: found.name,
    prefix: found.prefix,
    date: today(),
    from,
    to: from + 29,
    until: new Date(Date.now() + 12 * 3_600_000).toISOString(),
    at: now(),
  };
  blocks.set(key, block);
  return block;
};

/** Numbers that were told as given without a network, each with all that was said of it. */
export const enteredOffline: Readonly<Record<string, unknown>>[] = [];

export const enterOffline = (body: Readonly<Record<string, unknown>>): TicketView => {
  const [line, serial] = [String(body.line), Number(body.ticketNumber)];
  enteredOffline.push(body);
  const lost = answered.get(String(body.instead));
  const lostAt = lost === undefined ? -1 : tickets.findIndex(({ id }) => id === lost.id);
  if (lostAt >= 0) tickets.splice(lostAt, 1);
  const id = `01288.${line}.${String(body.date).slice(2).replaceAll("-", "")}.${serial}`;
  const before = ticketNow(id);
  if (before !== undefined) return before;
  const ticket = { ...takeTicket(`offline ${id}`, line), id, issuedAt: String(body.issuedAt) };
  const found = sampleSite.serviceLines.find((one) => one.id === line);
  tickets[tickets.length - 1] = { ...ticket, number: `${found?.prefix}${serial}` };
  return ticketNow(id) ?? ticket;
};

const current = (counter: string) =>
  tickets.find((ticket) => ticket.counter === counter && ["called", "serving"].includes(ticket.status));

const recentAt = (counter: string): CounterView["recent"] =>
  tickets
    .filter(
      (ticket) => ticket.counter === counter && ["finished", "no-show", "held", "returning"].includes(ticket.status),
    )
    .map(({ id, number, lineName, status, calledAt }) => ({ id, number, lineName, status, calledAt }))
    .reverse();

const paused = new Set<string>();
export const pauseCounter = (id: string, isPaused: boolean): CounterView => {
  if (isPaused) paused.add(id);
  else paused.delete(id);
  return counterNow(id);
};

export const counterNow = (id: string): CounterView => {
  const ticket = current(id);
  const waiting = tickets.filter((one) => one.status === "waiting").length;
  return {
    id,
    name: counterNames.get(id) ?? { vi: id, en: id },
    ticket: ticket ?? null,
    waiting,
    recent: recentAt(id),
    ...(paused.has(id)
      ? { pause: { reason: "break" as const, text: { vi: "Nghỉ giữa giờ", en: "Short break" }, since: now() } }
      : {}),
    lines: lines("01288").lines.map((line) => ({ id: line.id, name: line.name })),
    colleagues: [...counterNames]
      .filter(([other]) => other !== id)
      .map(([other, name]) => ({ id: other, name, lines: ["civil-status", "social"] })),
  };
};

/** No line is pressed; who wants it otherwise answers for himself. */
export const helpNow = (): HelpView => ({ commune: "01288", at: now(), lines: [], moves: [], history: [] });

export const callNext = (id: string): CounterView => {
  const before = current(id);
  if (before !== undefined) before.status = "finished";
  const next = tickets.find((ticket) => ticket.status === "waiting");
  if (next !== undefined) {
    const counterName = counterNames.get(id);
    Object.assign(next, { status: "called", counter: id, counterName, calledAt: now() });
  }
  return counterNow(id);
};

export const boardNow = (commune: string): BoardView => ({
  commune,
  communeName: { vi: "Phường Tân Giang", en: "Tan Giang Ward" },
  at: now(),
  calls: tickets
    .filter((ticket) => ["called", "serving"].includes(ticket.status))
    .map((ticket) => ({
      number: ticket.number,
      counter: ticket.counter ?? "",
      counterName: ticket.counterName ?? { vi: "", en: "" },
      status: ticket.status,
      at: ticket.calledAt ?? now(),
      ...(ticket.slotAt === undefined ? {} : { slotAt: ticket.slotAt }),
    }))
    .sort((a, b) => b.at.localeCompare(a.at)),
  pauses: [...paused].map((counter) => ({
    counter,
    counterName: counterNames.get(counter) ?? { vi: counter, en: counter },
    reason: "break" as const,
    text: { vi: "Nghỉ giữa giờ", en: "Short break" },
    since: now(),
  })),
  lines: lines(commune).lines,
});

export const seedTickets = (): void => {
  for (let serial = 0; serial < 9; serial++) takeTicket(`seed-a${serial}`, "civil-status");
  for (let serial = 0; serial < 3; serial++) takeTicket(`seed-b${serial}`, "social", "elderly");
  callNext("01288-1");
  callNext("01288-2");
};
