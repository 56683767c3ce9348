import { beforeAll, describe, expect, test } from "vitest";
import { accept } from "../../shared/domain/decider.ts";
import { receivesAllowed } from "../../shared/domain/delivery/pause.ts";
import { birthForm, type DossierWorld, dossierWorld } from "../../tests/support/dossier-world.ts";
import { eventsOf } from "../../tests/support/recorded.ts";
import { webhookAgency, webhookWorld } from "../../tests/support/webhook-world.ts";
import { deliverToAgency } from "./deliver.ts";
import { eachInOrder } from "./in-order.ts";

let world: DossierWorld;
beforeAll(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
});

const dossiers = Array.from({ length: 12 }, (_, at) => `H14.101-261117-${String(at + 1).padStart(4, "0")}`);
const versionsOf = (taken: readonly { event: { subject: string; data: Record<string, unknown> } }[], subject: string) =>
  taken.filter(({ event }) => event.subject === subject).map(({ event }) => event.data.version);

describe("An agency that is away", () => {
  test.each([300, 600])(
    "for %d seconds loses nothing, gets nothing twice, and each dossier in its order",
    async (away) => {
      const agency = await webhookWorld(world, away);
      agency.behaves((_, atMs) =>
        agency.seconds(atMs) < away ? { kind: "unreachable", detail: "ECONNREFUSED" } : undefined,
      );
      for (const code of dossiers) for (const version of [1, 2]) agency.send(agency.fact(code, version));
      await agency.passUntil(away / 2);
      for (const code of dossiers) agency.send(agency.fact(code, 3));
      await agency.passUntil(away + 600);
      for (const code of dossiers) expect(versionsOf(agency.taken, code)).toEqual([1, 2, 3]);
      expect(agency.aside).toEqual([]);
      expect(agency.queue.counts()).toEqual({ visible: 0, hidden: 0, dead: 0 });
      // While it is away it is called by those that came at once, and then by one at a time.
      const inVain = agency.calls.filter(({ atMs }) => agency.seconds(atMs) < away).length;
      expect(inVain).toBeLessThanOrEqual(12 + 5 + 8);
      const last = Math.max(...agency.taken.map(({ atMs }) => agency.seconds(atMs)));
      expect(last).toBeLessThan(away + 420);
    },
  );

  test("over a weekend is asked some hundred times, its messages are shown far less often than SQS allows, and none is lost", async () => {
    const agency = await webhookWorld(world, 64);
    const away = 64 * 3600;
    agency.behaves((_, atMs) => (agency.seconds(atMs) < away ? { kind: "timeout", detail: "" } : undefined));
    for (const code of dossiers.slice(0, 3)) for (const version of [1, 2]) agency.send(agency.fact(code, version));
    await agency.passUntil(away);
    expect(agency.queue.deadLetters).toEqual([]);
    expect(agency.shown.most).toBeLessThan(400);
    expect(agency.calls.length).toBeLessThan(300);
    expect(agency.polls.times).toBeLessThan(1_500);
    await agency.passUntil(away + 2 * 3600);
    for (const code of dossiers.slice(0, 3)) expect(versionsOf(agency.taken, code)).toEqual([1, 2]);
    expect(agency.queue.counts()).toEqual({ visible: 0, hidden: 0, dead: 0 });
  });
});

test("a hand-over that the agency took is recorded in the dossier once, however often the message comes", async () => {
  const agency = await webhookWorld(world);
  const components = [{ id: "ct01" }, { id: "lodging-proof" }];
  const { code } = await world.submit({ ...birthForm, procedure: "1.004222", components });
  await world.command(code, "receive");
  const handOver = (await world.routeOn(code)).find(({ attributes }) => attributes.agency === webhookAgency);
  if (handOver === undefined) throw new Error("it was not handed over");
  agency.send(handOver.envelope);
  const Records = agency.queue.receive();
  for (const _ of ["once", "and again"]) expect(await agency.handler({ Records })).toEqual({ batchItemFailures: [] });
  expect(agency.taken.map(({ event }) => event.id)).toEqual([`${code}:3`, `${code}:3`]);
  const recorded = await world.dossiers.load(code);
  const delivered = recorded === undefined ? [] : eventsOf(recorded).filter(({ type }) => type === "HandoffDelivered");
  expect(delivered).toHaveLength(1);
});

describe("An agency that answers otherwise", () => {
  const [first = "", second = ""] = dossiers;

  test("with a page in place of an answer has not taken the message, which is tried until it is", async () => {
    const agency = await webhookWorld(world);
    agency.behaves((_, atMs) => (agency.seconds(atMs) < 5 ? { kind: "misunderstood", detail: "HTTP 200" } : undefined));
    agency.send(agency.fact(first, 1));
    await agency.passUntil(600);
    expect(agency.calls.length).toBeGreaterThan(1);
    expect(versionsOf(agency.taken, first)).toEqual([1]);
  });

  test("that a message is gone gets it three times; then it is set aside with the reason, and those behind it go on", async () => {
    const agency = await webhookWorld(world);
    agency.behaves(({ body }) => (body.includes(`${first}:1`) ? { kind: "gone", detail: "HTTP 410" } : undefined));
    for (const version of [1, 2]) agency.send(agency.fact(first, version));
    agency.send(agency.fact(second, 1));
    await agency.poll();
    expect(versionsOf(agency.taken, second)).toEqual([1]);
    expect(versionsOf(agency.taken, first)).toEqual([]);
    await agency.passUntil(600);
    expect(agency.aside).toEqual([{ reason: "AGENCY_GONE", detail: "gone: HTTP 410", subject: first }]);
    expect(agency.calls.filter(({ call }) => call.body.includes(`${first}:1`))).toHaveLength(3);
    expect(versionsOf(agency.taken, first)).toEqual([2]);
    expect((await agency.delivery.load(webhookAgency)).breaker).toMatchObject({ failures: 0 });
  });

  test("that it is busy for two minutes is left alone so long", async () => {
    const agency = await webhookWorld(world);
    agency.behaves((_, atMs) =>
      agency.seconds(atMs) === 0 ? { kind: "busy", detail: "HTTP 429", retryAfterSeconds: 120 } : undefined,
    );
    for (const code of [first, second]) agency.send(agency.fact(code, 1));
    await agency.passUntil(119);
    const before = agency.calls.length;
    expect(agency.taken).toEqual([]);
    await agency.passUntil(300);
    expect(before).toBeLessThanOrEqual(2);
    expect(agency.taken).toHaveLength(2);
  });
});

test("F16 – nothing is tried while an announced outage lasts, and everything is delivered after it", async () => {
  const agency = await webhookWorld(world);
  const [first = ""] = dossiers;
  const outage = {
    ...{ id: "1", begins: "2026-11-17T02:00:00Z", ends: "2026-11-17T06:00:00Z", reason: "Nâng cấp phần mềm" },
    ...{ announcedAt: "2026-11-02T02:00:00Z", announcedBy: "van-hanh" },
  };
  await agency.delivery.changeOutages(webhookAgency, () => accept([outage]));
  for (const version of [1, 2]) agency.send(agency.fact(first, version));
  await agency.passUntil(4 * 3600 - 1);
  expect(agency.calls).toEqual([]);
  expect(agency.polls.times).toBeLessThan(20);
  await agency.passUntil(5 * 3600);
  expect(versionsOf(agency.taken, first)).toEqual([1, 2]);
});

test("a message that nobody can read, and one that waited for twelve days, are set aside with their reasons", async () => {
  const agency = await webhookWorld(world);
  const [first = ""] = dossiers;
  agency.behaves(() => ({ kind: "unreachable", detail: "ENOTFOUND" }));
  agency.send(agency.fact(first, 1));
  agency.queue.send('{"subject":"?"}', { groupId: "?" });
  await agency.passUntil(13 * 24 * 3600);
  expect(agency.aside).toEqual([
    { reason: "MESSAGE_UNREADABLE", detail: "no envelope", subject: "?" },
    { reason: "AGENCY_AWAY_TOO_LONG", detail: "unreachable: ENOTFOUND", subject: first },
  ]);
  expect(agency.queue.deadLetters).toEqual([]);
  expect(agency.shown.most).toBeLessThan(receivesAllowed);
});

describe("What stands beside a message that was set aside", () => {
  const [first = ""] = dossiers;
  const waited = 13 * 24 * 3600;

  test("is that nobody has written the secret by which its agency's messages are signed; none went out unsigned", async () => {
    const agency = await webhookWorld(world);
    const handler = agency.handlerWith({ secretsOf: async () => [] });
    agency.send(agency.fact(first, 1));
    await agency.passUntil(waited, handler);
    expect(agency.calls).toEqual([]);
    expect(agency.aside).toEqual([{ reason: "AGENCY_AWAY_TOO_LONG", detail: "no-secret: /secret", subject: first }]);
  });

  test("is our own fault, when the agency was never reached for that", async () => {
    const agency = await webhookWorld(world);
    const handler = agency.handlerWith({ province: world.definitions.province });
    agency.send(agency.fact(first, 1));
    await agency.passUntil(waited, handler);
    expect(agency.aside).toEqual([{ reason: "AGENCY_NOT_CALLED", detail: webhookAgency, subject: first }]);
    expect(agency.queue.deadLetters).toEqual([]);
  });
});

test("calls that did not go through at once are written down with their answers, and a message that did costs no write", async () => {
  const agency = await webhookWorld(world);
  const [first = "", second = ""] = dossiers;
  agency.behaves((call, atMs) =>
    call.body.includes(`${first}:1`) && agency.seconds(atMs) < 3
      ? { kind: "agency-fault", detail: "HTTP 500" }
      : undefined,
  );
  agency.send(agency.fact(first, 1));
  agency.send(agency.fact(second, 1));
  await agency.passUntil(600);
  expect(agency.noted.map(({ eventId }) => eventId)).not.toContain(`${second}:1`);
  const answers = agency.noted.map(({ subject, answer, detail }) => [subject, answer, detail]);
  expect(answers.at(0)).toEqual([first, "agency-fault", "HTTP 500"]);
  expect(answers.at(-1)).toEqual([first, "taken", undefined]);
});

test("a message that lost what stood beside it is known by the queue in which it lies", async () => {
  const agency = await webhookWorld(world);
  const [first = ""] = dossiers;
  agency.queue.send(agency.fact(first, 1), { groupId: first });
  const Records = agency.queue
    .receive()
    .map((record) => ({ ...record, eventSourceARN: "arn:aws:sqs:x:1:motcua-agency-police.fifo" }));
  expect(await agency.handler({ Records })).toEqual({ batchItemFailures: [] });
  expect(versionsOf(agency.taken, first)).toEqual([1]);
});

/** The function dies at its nth step, and does nothing more in that invocation. */
const dyingAt = <Deps extends object>(deps: Deps, steps: { left: number }): Deps =>
  Object.fromEntries(
    Object.entries(deps).map(([name, value]) => {
      if (typeof value === "object" && value !== null && !Array.isArray(value)) return [name, dyingAt(value, steps)];
      if (typeof value !== "function" || ["now", "random", "addressOf"].includes(name)) return [name, value];
      const step = async (...given: unknown[]) => {
        const done = steps.left-- > 1 ? await value(...given) : undefined;
        if (steps.left < 1) throw new Error("the function died");
        return done;
      };
      return [name, step];
    }),
  ) as Deps;

test("wherever the function dies, before a step or right after it, the message comes again and everything is written", async () => {
  const [first = ""] = dossiers;
  for (let step = 1; step <= 8; step++) {
    const agency = await webhookWorld(world);
    for (const version of [1, 2]) agency.send(agency.fact(first, version));
    const Records = agency.queue.receive();
    const dying = dyingAt(agency.deps, { left: step });
    const died = () => Promise.reject(new Error("the function died"));
    await eachInOrder(deliverToAgency(dying), died, died)({ Records });
    await agency.passUntil(3600);
    const arrived = versionsOf(agency.taken, first);
    expect([...new Set(arrived)], `step ${step}`).toEqual([1, 2]);
    expect((await agency.delivery.load(webhookAgency)).breaker.failures).toBe(0);
  }
});
