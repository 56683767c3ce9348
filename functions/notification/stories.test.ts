import { beforeEach, expect, test } from "vitest";
import { type Envelope, envelope } from "../../shared/contracts/event.ts";
import { epochOf, instantOf, MINUTE_MS } from "../../shared/domain/calendar/time.ts";
import { personHash } from "../../shared/runtime/person-hash.ts";
import { messageLines } from "../../shared/store/message-lines.ts";
import { type DossierWorld, dossierWorld } from "../../tests/support/dossier-world.ts";
import { smsWorld } from "../../tests/support/sms-world.ts";

let world: DossierWorld;
beforeEach(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
});

/** Facts of numbers whose turn is near: a template with an end and a kind that may be declined. */
const near = (at: number, phone = at): Envelope =>
  envelope({
    ...{ id: `near-${at}`, type: "motcua.ticket.near.v1", source: "/motcua/cao-bang/01288", subject: `${phone}` },
    time: world.clock.at,
    data: { event: "TicketNear", commune: "01288", line: "civil-status", number: `A${at}`, ahead: 2 },
  });

const waitingUnder = (number: (subject: string) => string) => async (subject: string) => ({
  phone: number(subject),
  language: "vi" as const,
});

const tens = <One>(all: readonly One[]): One[][] =>
  Array.from({ length: Math.ceil(all.length / 10) }, (_, at) => all.slice(at * 10, at * 10 + 10));

test("a carrier that is down for five minutes loses none of the messages that a peer lost 1,276 of, repeats none and sends none after its end", async () => {
  const start = epochOf(world.clock.at);
  const down = { until: start + 5 * MINUTE_MS };
  const taken: { eventId: string; at: number }[] = [];
  const { deliver, wake } = await smsWorld(world, {
    waiting: waitingUnder((subject) => `+8491${subject.padStart(7, "0")}`),
    carry: async ({ eventId }) => {
      const at = epochOf(world.clock.at);
      if (at < down.until) throw new Error("the carrier is down");
      return `carrier-${taken.push({ eventId, at })}`;
    },
  });
  const facts = Array.from({ length: 127 }, (_, at) => near(at));
  for (const batch of tens(facts)) expect(await deliver(batch)).toBe(0);
  for (let minute = 1; minute <= 12; minute++) {
    world.clock.at = instantOf(start + minute * MINUTE_MS);
    await wake();
  }
  expect(taken.map(({ eventId }) => eventId).toSorted()).toEqual(facts.map(({ id }) => id).toSorted());
  expect(taken.every(({ at }) => at >= down.until)).toBe(true);
});

test("a message whose end comes while the carrier is down is not sent after it, and the ledger says so", async () => {
  const { deliver, wake, sent, client, table } = await smsWorld(world, {
    waiting: waitingUnder(() => "+84912345678"),
    carry: async () => Promise.reject(new Error("the carrier is down")),
  });
  const fact = near(1);
  expect(await deliver([fact])).toBe(0);
  for (let minute = 1; minute <= 61; minute++) {
    world.clock.at = instantOf(epochOf(fact.time) + minute * MINUTE_MS);
    await wake();
  }
  expect(await wake()).toBe(0);
  expect(sent).toEqual([]);
  const lines = await messageLines(client, table).of(personHash("+84912345678"), "2026-11-17", fact.id);
  expect(lines).toMatchObject([{ status: "expired" }]);
});

test("a person about whom 136 things happen in a day gets five messages, and each of the others is written down", async () => {
  const { deliver, sent, client, table } = await smsWorld(world, {
    waiting: waitingUnder(() => "+84912345678"),
    dailyCap: 5,
  });
  const facts = Array.from({ length: 136 }, (_, at) => near(at, 1));
  for (const batch of tens(facts)) expect(await deliver(batch)).toBe(0);
  // Once more, as queues do.
  for (const batch of tens(facts)) expect(await deliver(batch)).toBe(0);
  expect(sent).toHaveLength(5);
  const lines = await messageLines(client, table).of(personHash("+84912345678"), "2026-11-17", "near-");
  const states = lines.map(({ status }) => status);
  expect(states.filter((status) => status === "sent")).toHaveLength(5);
  expect(states.filter((status) => status === "over-daily-cap")).toHaveLength(131);
});
