import * as fc from "fast-check";
import { expect, test } from "vitest";
import { itemBytes } from "../../tests/bench/item-bytes.ts";
import { birth, given, happened, required, submitted } from "../../tests/support/dossier.ts";
import { newCode, requestBy } from "../../tests/support/recorded.ts";
import { evolve } from "../domain/dossier/evolve.ts";
import { type Dossier, noDossier } from "../domain/dossier/state.ts";
import {
  answeredBefore,
  decodeDossier,
  decodeWrites,
  encodeDossier,
  encodeWrite,
  fromStreamImage,
  type RecordedDossier,
  type Write,
  withWrite,
} from "./recorded-dossier.ts";

const opening: Write = { request: requestBy("open"), events: [submitted(birth, required(birth))] };

const opened = (): RecordedDossier => {
  const state = opening.events.reduce<Dossier>(evolve, noDossier);
  if (state.status === "none") throw new Error("not open");
  return { code: newCode(), version: 1, writes: [opening], base: noDossier, archives: 0, state };
};

const received = given(birth, ...opening.events)
  .when({ type: "ReceiveDossier" }, "2026-11-17T03:00:00Z")
  .events.slice(1);

test("writes are the same after they were kept and read, whatever the texts hold", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 12 }), (reasons) => {
      const writes = reasons.map(
        ([first, second], index): Write => ({
          request: requestBy(`${index}`),
          events: [happened("DossierWithdrawn", { reason: first }), happened("DossierStopped", { reason: second })],
        }),
      );
      expect(decodeWrites(writes.flatMap(encodeWrite))).toEqual(writes);
    }),
  );
});

test("a new dossier's item is read back as it was", () => {
  const recorded = opened();
  expect(decodeDossier(encodeDossier(recorded))).toEqual(recorded);
});

test("an item whose events cannot be read is a fault, not an empty dossier", () => {
  const item = encodeDossier(opened());
  expect(() => decodeDossier({ ...item, events: { L: [{ S: '{"type":"Nonsense"}' }] } })).toThrow();
  expect(() => decodeDossier({ ...item, events: { L: [] } })).toThrow(/does not open/);
});

test("the stream's image tells what its write appended; items that are no dossier are passed over", () => {
  const recorded = opened();
  expect(fromStreamImage(encodeDossier(recorded))).toEqual({ recorded, appended: 1 });
  expect(fromStreamImage({ pk: { S: "FORM#x" }, sk: { S: "FORM" } })).toBeUndefined();
  expect(fromStreamImage({ pk: { S: "DOSSIER#x" }, sk: { S: "HISTORY#0001" } })).toBeUndefined();
  expect(fromStreamImage(undefined)).toBeUndefined();
});

test("a request finds the dossier as it was right after its own write", () => {
  const request = requestBy("receive");
  const then = withWrite(opened(), { request, events: received });
  const now = withWrite(then, {
    request: requestBy("withdraw"),
    events: [happened("DossierWithdrawn", { reason: "Không cần nữa" })],
  });
  expect(now.state.status).toBe("withdrawn");
  expect(answeredBefore(now, request)?.recorded).toEqual(then);
  expect(answeredBefore(now, requestBy("another"))).toBeUndefined();
});

/** A dossier that was paused for a payment and went on, this many times. */
const paused = (times: number): RecordedDossier => {
  let recorded = withWrite(opened(), { request: requestBy("receive"), events: received });
  for (let turn = 0; turn < times; turn++) {
    const asked = happened("PaymentRequested", { amountVnd: 1000 + turn, reason: "Lệ phí cấp bản sao" });
    const clock = { dueAt: "2026-11-17T10:00:00Z", warnAt: "2026-11-17T08:00:00Z" };
    const paid = happened("PaymentConfirmed", { receiptNumber: `BL-${turn}`, clock });
    recorded = withWrite(recorded, { request: requestBy(`ask ${turn}`), events: [asked] });
    recorded = withWrite(recorded, { request: requestBy(`pay ${turn}`), events: [paid] });
  }
  return recorded;
};

test.each([0, 1, 2, 5, 10])(
  "a history of %i payments is read back whole, from the table and from the stream",
  (times) => {
    const recorded = paused(times);
    const item = encodeDossier(recorded);
    expect(decodeDossier(item)).toEqual(recorded);
    // Lambda writes bytes as base64.
    const B = item.packed?.B && Buffer.from(item.packed.B).toString("base64");
    const image = { ...item, ...(B === undefined ? {} : { packed: { B } }) };
    expect(fromStreamImage(image)?.recorded).toEqual(recorded);
  },
);

test("a dossier of seven changes still takes one kB", () => {
  const item = encodeDossier(paused(3));
  expect(item.packed?.B).toBeDefined();
  expect(itemBytes(item)).toBeLessThanOrEqual(1024);
});

test("what only moved the next look tells nobody anything", () => {
  expect(fromStreamImage({ ...encodeDossier(opened()), appended: { N: "0" } })).toBeUndefined();
});

test("an item of before, its whole history in plain texts, is read as it was", () => {
  const recorded = paused(3);
  const { packed: _, ...item } = encodeDossier(recorded);
  const events = { L: recorded.writes.flatMap(encodeWrite).map((line) => ({ S: line })) };
  expect(decodeDossier({ ...item, events })).toEqual(recorded);
});
