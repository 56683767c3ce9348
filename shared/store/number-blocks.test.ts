import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { memoryBlocks } from "../../tests/support/memory-blocks.ts";
import { memoryTicketPages } from "../../tests/support/memory-ticket-pages.ts";
import { numbersOf } from "../domain/ticket/number-block.ts";
import { numberBlocks } from "./number-blocks.ts";
import { offlineNumbers } from "./offline-numbers.ts";
import { ticketPages } from "./ticket-pages.ts";
import { ticketStore } from "./ticket-store.ts";

const day = { commune: "01288", date: "2026-11-23", line: "ho-tich" };
const at = "2026-11-23T01:00:00Z";
const later = "2026-11-23T02:00:00Z";

describe.each(["memory", "DynamoDB"])("blocks of numbers in %s", (where) => {
  const open = async () => {
    if (where === "memory") return { pages: memoryTicketPages(), blocks: memoryBlocks() };
    const { client, table } = await localTables("ticket");
    return { pages: ticketPages(client, table.ticket), blocks: numberBlocks(client, table.ticket) };
  };
  const opened = async () => {
    const { pages, blocks } = await open();
    return { blocks, tickets: ticketStore(pages), offline: offlineNumbers(pages, blocks) };
  };
  const said = { priority: "none", language: "vi" } as const;

  test("machines that ask at one moment get blocks of their own, and a repeat gets its own again", async () => {
    const { blocks } = await opened();
    const keys = Array.from({ length: 6 }, () => randomUUID());
    const given = await Promise.all([...keys, ...keys].map((key) => blocks.reserve(day, key, at)));
    expect(given.map((one) => one?.block)).toEqual(
      [...given.slice(0, 6), ...given.slice(0, 6)].map((one) => one?.block),
    );
    expect(
      given
        .slice(0, 6)
        .map((one) => one?.block)
        .sort(),
    ).toEqual([1, 2, 3, 4, 5, 6]);
    const other = await blocks.reserve({ ...day, line: "dat-dai" }, randomUUID(), at);
    expect(other?.block).toBe(1);
    expect(await blocks.find(day, given[3]?.id ?? "")).toEqual(given[3]);
    expect(await blocks.find(day, "unknown")).toBeUndefined();
  });

  test("a number told twice, and at once, is one; the line's own numbers go on without a gap", async () => {
    const { blocks, tickets, offline } = await opened();
    const block = await blocks.reserve(day, randomUUID(), at);
    const number = numbersOf(block?.block ?? 0).from;
    const given = { ...day, ...said, block: block?.id ?? "", number, issuedAt: "2026-11-23T01:30:00Z", at: later };
    const entered = await Promise.all([given, given, given].map((one) => offline.handIn(one)));
    for (const one of entered)
      expect(one).toMatchObject({ ok: true, value: { ticket: { number, issuedAt: "2026-11-23T01:30:00Z" } } });
    const own = await tickets.take({ ...day, ...said, request: randomUUID(), at });
    expect(own).toMatchObject({ ok: true, value: { ticket: { number: 1 } } });
    expect((await tickets.day(day.commune, day.date, "fresh")).map((one) => one.number)).toEqual([1, number]);
    expect(await offline.handIn({ ...given, priority: "elderly" })).toMatchObject({
      refusal: { code: "IDEMPOTENCY_KEY_REUSED" },
    });
    expect(await offline.handIn({ ...given, number: number + 30 })).toMatchObject({
      refusal: { code: "BLOCK_UNKNOWN" },
    });
    expect(await offline.handIn({ ...given, block: "another" })).toMatchObject({ refusal: { code: "BLOCK_UNKNOWN" } });
  });

  test("a number whose answer the machine never heard is withdrawn, unless it has been called", async () => {
    const { blocks, tickets, offline } = await opened();
    const block = await blocks.reserve(day, randomUUID(), at);
    const { from } = numbersOf(block?.block ?? 0);
    const keys = [randomUUID(), randomUUID()];
    for (const request of keys) await tickets.take({ ...day, ...said, request, at });
    const counter = { counter: "01288-1", lines: [day.line], at: later };
    await tickets.callNext({ ...day, ...counter, request: randomUUID() });
    for (const [index, instead] of keys.entries()) {
      const given = { ...day, ...said, block: block?.id ?? "", number: from + index, issuedAt: at, instead, at: later };
      for (const _ of ["told", "told again"]) await offline.handIn(given);
    }
    const left = await tickets.day(day.commune, day.date, "fresh");
    expect(left.map(({ number, status }) => [number, status])).toEqual([
      [1, "called"],
      [from, "waiting"],
      [from + 1, "waiting"],
    ]);
    expect(await tickets.take({ ...day, ...said, request: randomUUID(), at })).toMatchObject({
      value: { ticket: { number: 3 } },
    });
  });
});
