import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { freePort } from "../../infra/local/services/free-port.ts";
import { eventually } from "../support/eventually.ts";
import { hostChild } from "../support/host-child.ts";
import { seeded } from "../support/seeded.ts";
import { type Officer, type SystemClient, systemClient } from "../support/system-client.ts";

/**
 * Each life is a whole start of the host: thirty of them took two processors 257 s, twelve 128 s, alone. Where in a consumer a kill
 * falls is not left to chance: `tests/consumers` cuts each at each of its calls.
 */
const kills = 12;
const dossiers = 120;
const perLife = dossiers / kills;
const seed = 20261121;
/** Of the counter's software before it sends again: hundreds that hammer would leave the host no processor to start with. */
const pauseMs = 300;

const dataDir = mkdtempSync(join(tmpdir(), "kill-"));
const host = hostChild({ port: await freePort(), dataDir });
const system: SystemClient = systemClient(host.url);
const random = seeded(seed);
let counter: Officer;
/** One for each life of the host, which its dossiers wait for. */
const begun = Array.from({ length: kills }, () => Promise.withResolvers<void>());

afterAll(async () => {
  await host.kill();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The counter's own software: it sends again, under the same key, until it has an answer. */
const untilAnswered = async (path: string, key: string, body: object): Promise<{ code: string }> => {
  for (;;) {
    const response = await counter.post(path, body, { "idempotency-key": key }).catch(() => undefined);
    const answer = response?.ok ? await response.json().catch(() => undefined) : undefined;
    if (answer !== undefined) return answer;
    if (response !== undefined && response.status < 500) throw new Error(`${path}: ${await response.text()}`);
    await wait(pauseMs);
  }
};

const phoneOf = (index: number) => `+84912${String(index).padStart(6, "0")}`;
const opened: string[] = [];

/** A citizen's paper is taken in and received; some of that work is under way whenever the host is killed. */
const takeIn = async (index: number): Promise<void> => {
  await begun[Math.floor(index / perLife)]?.promise;
  const { code } = await untilAnswered("/api/dossiers", `submit-${index}`, {
    ...{ commune: "01288", procedure: "1.001193", channel: "counter" },
    owner: { name: "Nông Thị Mai", phone: phoneOf(index) },
    components: [{ id: "declaration" }, { id: "birth-notice" }],
  });
  opened.push(code);
  await untilAnswered(`/api/dossiers/${code}/receive`, `receive-${index}`, {});
};

/** One life of the host: most end in the middle of the work, some while it is still starting. */
const liveAndDie = async (life: number): Promise<void> => {
  begun[life]?.resolve();
  host.start();
  if (random() < 0.15) await wait(random() * 1500);
  else {
    await host.ready();
    await wait(random() * 3000);
  }
  await host.kill();
};

test("twelve kills at random moments lose nothing and do nothing twice", { timeout: 1_800_000 }, async () => {
  host.start();
  await host.ready();
  counter = await system.officer("lan.tangiang", "receptionist:01288");
  await system.clock({ at: "2026-11-17T08:30" });

  begun[0]?.resolve();
  const working = Promise.all(Array.from({ length: dossiers }, (_, index) => takeIn(index)));
  await wait(random() * 1200);
  await host.kill();
  for (let kill = 1; kill < kills; kill++) await liveAndDie(kill);
  const answered = opened.length;
  host.start();
  await host.ready();
  await working;
  expect(new Set(opened).size).toBe(dossiers);

  const views = await Promise.all(
    opened.map((code) => system.seen(counter, code, "delivered", ({ handoff }) => handoff?.state === "delivered")),
  );
  for (const { code, history } of views)
    expect([code, history.map(({ seq, event }) => `${seq} ${event}`)]).toEqual([
      code,
      ["1 DossierSubmitted", "2 DossierReceived", "3 DossierHandedOver", "4 HandoffDelivered"],
    ]);

  const queues = await eventually("all queues empty", system.queues, (all) =>
    all.every(({ visible, inFlight }) => visible + inFlight === 0),
  );
  expect(queues.some(({ deadLetters = 0 }) => deadLetters > 0)).toBe(false);

  const sms = await system.sms();
  expect(sms.map(({ eventId, to }) => `${to} ${eventId}`).toSorted()).toEqual(
    opened
      .map((code) => views.find((view) => view.code === code))
      .flatMap((view) => `${view?.owner.phone} ${view?.code}:2`)
      .toSorted(),
  );
  const repeats = sms.reduce((sum, message) => sum + message.repeats, 0);
  process.stdout.write(`Answered before the last kill: ${answered} of ${dossiers} dossiers. `);
  process.stdout.write(`SMS that the carrier got again under the same id: ${repeats} of ${sms.length}.\n`);

  expect(host.printed()).toContain("✓ definitions and pages unchanged");
  expect(host.engines().filter((line) => line.includes("-dbPath") && !line.startsWith("sh "))).toHaveLength(1);
  await host.stop();
  await eventually(
    "no engine left",
    async () => host.engines(),
    ({ length }) => length === 0,
  );
});
