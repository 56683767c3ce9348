import { expect, test } from "vitest";
import type { Answer, Api, Command } from "../../browser/api.ts";
import type { GivenNumber, NumberStock, StockedBlock } from "./number-stock.ts";
import { syncStock } from "./sync-stock.ts";

const NINE = Date.parse("2026-11-26T02:00:00Z");
const HOUR = 3_600_000;

const given = (ticketNumber: number, more: Partial<GivenNumber> = {}): GivenNumber => ({
  ...{ key: `b1 ${ticketNumber}`, commune: "01288", line: "ho-tich", lineName: { vi: "Hộ tịch", en: "Civil status" } },
  ...{ date: "2026-11-26", block: "b1", ticketNumber, slip: `A${ticketNumber}`, priority: "none", language: "vi" },
  ...{ at: NINE - 60_000, start: "this", sinceStart: 40_000 },
  ...more,
});

/** A machine at nine o'clock that was started 100 seconds ago, and a server that answers as it is told. */
const machine = (numbers: GivenNumber[], answers: (path: string, command?: Command) => Answer<unknown>) => {
  const asked: { path: string; body: unknown; key: string | undefined }[] = [];
  const blocks: StockedBlock[] = [];
  const kept = new Map(numbers.map((one) => [one.key, one]));
  const stock = {
    given: async () => [...kept.values()],
    handedIn: async (key: string) => void kept.delete(key),
    refuse: async (one: GivenNumber, refused: GivenNumber["refused"]) =>
      void kept.set(one.key, { ...one, refused: refused ?? { vi: "", en: "" } }),
    blocks: async () => blocks,
    add: async (view: StockedBlock) => void blocks.push({ ...view, next: view.from, lastAt: 0 }),
    tidy: async () => {},
  } as unknown as NumberStock;
  const api = {
    get: async (path: string) => answers(path),
    post: async (path: string, command: Command) => {
      asked.push({ path, body: command.body, key: command.key });
      return answers(path, command);
    },
  } as Api;
  const keys = new Map<string, string>();
  const sync = (now = NINE) =>
    syncStock(
      { api, stock, commune: "01288", now: () => now, start: { id: "this", elapsed: () => 100_000 + now - NINE } },
      keys,
    );
  return { sync, asked, kept, blocks };
};

const lines = { kind: "ok", value: { commune: "01288", lines: [{ id: "ho-tich", date: "2026-11-26" }] } } as const;
const block = { id: "b2", line: "ho-tich", date: "2026-11-26", from: 5031, to: 5060 };
const well = (path: string): Answer<unknown> =>
  path.startsWith("/lines") ? lines : { kind: "ok", value: path.endsWith("blocks") ? block : {} };
const issuedAt = (asked: { body: unknown }[]) => asked.map(({ body }) => (body as { issuedAt?: string }).issuedAt);

test("what was given is told in its order, and then the line gets the numbers that it lacks", async () => {
  const { sync, asked, kept, blocks } = machine([given(5001), given(5002)], well);
  expect(await sync()).toBe(true);
  expect(asked.map(({ path }) => path)).toEqual(["/tickets/offline", "/tickets/offline", "/tickets/blocks"]);
  expect([kept.size, blocks.length]).toEqual([0, 1]);
  expect(await sync()).toBe(true);
  expect(asked).toHaveLength(3);
});

test("a clock that was an hour wrong after a start without a network is put right by how long ago it was", async () => {
  const wrong = [
    given(5001, { at: NINE + HOUR }),
    given(5002, { at: NINE - 58_000 }),
    given(5003, { start: "before" }),
  ];
  const { sync, asked } = machine(wrong, well);
  await sync();
  expect(issuedAt(asked).slice(0, 3)).toEqual([
    // 40 seconds after the start that was 100 seconds ago.
    "2026-11-26T01:59:00Z",
    // Two seconds are no wrong clock.
    "2026-11-26T01:59:02Z",
    "2026-11-26T01:59:00Z",
  ]);
});

test("without an answer everything stays, and the block that was asked for is asked for under its key again", async () => {
  let isDown = true;
  const answers = (path: string): Answer<unknown> =>
    isDown && path.endsWith("blocks") ? { kind: "offline" } : well(path);
  const { sync, asked, blocks } = machine([], answers);
  expect(await sync()).toBe(false);
  isDown = false;
  expect(await sync()).toBe(true);
  expect(asked[0]?.key).toBe(asked[1]?.key);
  expect(blocks).toHaveLength(1);
  const lost = machine([given(5001)], () => ({ kind: "offline" }));
  expect(await lost.sync()).toBe(false);
  expect(lost.kept.size).toBe(1);
});

test("a machine that nobody has signed in keeps its numbers; one that is refused says so and is told no more", async () => {
  const problem = {
    type: "about:blank",
    title: "",
    status: 404,
    code: "BLOCK_UNKNOWN",
    detail: "Không có.",
    detailEn: "None.",
  };
  const unsigned = machine([given(5001)], () => ({
    kind: "refused",
    status: 401,
    problem: { ...problem, status: 401 },
  }));
  expect(await unsigned.sync()).toBe(false);
  expect([...unsigned.kept.values()][0]?.refused).toBeUndefined();
  const refused = machine([given(5001), given(5002)], (path) =>
    path.endsWith("offline") ? { kind: "refused", status: 404, problem } : well(path),
  );
  expect(await refused.sync()).toBe(true);
  expect([...refused.kept.values()].map((one) => one.refused?.vi)).toEqual(["Không có.", "Không có."]);
  await refused.sync();
  expect(refused.asked.filter(({ path }) => path.endsWith("offline"))).toHaveLength(2);
});

test("a number over which the server stumbles stays, and does not hold up the others", async () => {
  const { sync, kept } = machine([given(5001), given(5002)], (path, command) =>
    (command?.body as { ticketNumber?: number } | undefined)?.ticketNumber === 5001
      ? { kind: "fault", status: 500 }
      : well(path),
  );
  expect(await sync()).toBe(true);
  expect([...kept.values()].map(({ slip }) => slip)).toEqual(["A5001"]);
});

test("a number that was given instead of an answer is told until that request can no longer arrive", async () => {
  const { sync, asked, kept } = machine([given(5001, { instead: "key-of-before", at: NINE - 5_000 })], well);
  await sync();
  expect(kept.size).toBe(1);
  await sync(NINE + 40_000);
  expect(kept.size).toBe(0);
  const told = asked.filter(({ path }) => path.endsWith("offline"));
  expect(told.map(({ body }) => (body as { instead?: string }).instead)).toEqual(["key-of-before", "key-of-before"]);
});
