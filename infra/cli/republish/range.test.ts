import { beforeAll, expect, test } from "vitest";
import { republish } from "../../../functions/routing/republish.ts";
import type { RepublishRequest } from "../../../shared/contracts/republish.ts";
import type { Fact } from "../../../shared/messaging/event-topic.ts";
import { type DossierWorld, dossierWorld } from "../../../tests/support/dossier-world.ts";
import { queueRecord } from "../../../tests/support/queue-record.ts";
import { type RangeArgs, readRangeArgs } from "./range-args.ts";
import { estimateScan, scanHistory } from "./scan-history.ts";

const now = "2026-11-30T00:00:00Z";
const residence = {
  ...{ commune: "01288", procedure: "1.010041", case: "known", channel: "counter", owner: { name: "Nông Thị Mai" } },
  components: [{ id: "ct01" }],
};
let world: DossierWorld;
let early: string;
let late: string;
beforeAll(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
  early = await world.atOffice(residence);
  await world.atOffice();
  world.clock.at = "2026-11-20T02:00:00Z";
  late = await world.atOffice(residence);
});

const scan = async (args: Partial<RangeArgs>) => {
  const asked: RepublishRequest[] = [];
  const cursors: (string | undefined)[] = [];
  const { client, table, dossiers } = world;
  const deps = {
    ...{ client, table: table.dossier, dossiers, again: "run-1" },
    send: async (request: RepublishRequest) => void asked.push(request),
    tell: ({ cursor }: { cursor: string | undefined }) => void cursors.push(cursor),
  };
  const counts = await scanHistory(deps, { from: "2026-11-01T00:00:00Z", to: now, isAgreed: true, ...args });
  return { asked, counts, cursors };
};

test("a range is Vietnam's time, ends now unless it is told, and an agency goes by its code", () => {
  expect(readRangeArgs(["--from", "2026-11-20T00:00", "--agency", "H14.15"], now)).toEqual({
    ...{ from: "2026-11-19T17:00:00Z", to: now, agency: "H14.15", isAgreed: false },
  });
  const whole = readRangeArgs(["--from", "2026-11-20T00:00", "--to", "2026-11-21T00:00", "--yes"], now);
  expect(whole).toMatchObject({ to: "2026-11-20T17:00:00Z", isAgreed: true });
});

test.each([
  [[]],
  [["--from", "hôm qua"]],
  [["--from", "2026-12-20T00:00"]],
  [["--from", "2026-11-20T00:00", "--agency", "công an"]],
])("%j is not understood", (args) => {
  expect(readRangeArgs(args, now)).toBeUndefined();
});

test("only dossiers that were changed within the range and concern the agency are asked for, in the versions of that time", async () => {
  const { asked, counts } = await scan({ agency: "H14.15", from: "2026-11-19T00:00:00Z" });
  expect(asked).toEqual([
    { type: "motcua.republish.v1", dossier: late, from: 1, to: 3, agency: "H14.15", again: "run-1" },
  ]);
  expect(counts).toEqual({ read: 3, asked: 1 });
  expect((await scan({})).asked).toHaveLength(3);
  expect((await scan({ agency: "H14.12" })).asked).toEqual([]);
});

test("what goes out again is what concerned the agency and nothing else, under the ids of the first time", async () => {
  const { asked } = await scan({ agency: "H14.15", to: "2026-11-18T00:00:00Z" });
  const published: Fact[] = [];
  const repeated: unknown[] = [];
  const publish = async (facts: readonly Fact[], repeating: unknown) => {
    published.push(...facts);
    if (facts.length > 0) repeated.push(repeating);
  };
  const deps = { ...world.rules, province: world.definitions.province, publish };
  for (const request of asked) await republish(deps)(queueRecord(request));
  const first = world.facts.filter(
    ({ envelope, attributes }) => envelope.subject === early && attributes.agency === "H14.15",
  );
  expect(first.length).toBeGreaterThan(0);
  expect(published).toEqual(first);
  expect(repeated).toContainEqual({ again: "run-1" });
});

test("a run that ended goes on where its last page ended", async () => {
  const [first] = (await scan({})).cursors;
  expect(first).toBeUndefined();
  const key = Buffer.from(JSON.stringify({ pk: { S: `DOSSIER#${early}` }, sk: { S: "HEAD" } })).toString("base64url");
  const rest = await scan({ cursor: key });
  expect(rest.asked.map(({ dossier }) => dossier)).not.toContain(early);
  expect(rest.counts.read).toBeLessThan(3);
});

test("the cost is told before anything is read", async () => {
  const { items, units, dollars } = await estimateScan(world.client, world.table.dossier);
  expect(items).toBeGreaterThan(3);
  expect(dollars).toBeCloseTo((units * 0.125) / 1_000_000, 12);
});
