import * as fc from "fast-check";
import { expect, test } from "vitest";
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
  indexAttributes,
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

test("nobody is woken earlier than the write itself, for the sweep may have passed that hour", () => {
  const { state } = withWrite(opened(), { request: requestBy("r"), events: received });
  const onTime = indexAttributes("code", state, "2026-11-17T03:00:00Z");
  expect(onTime.wakeAt).toBe("2026-11-17T03:30:00Z#code");
  const late = indexAttributes("code", state, "2026-11-18T05:00:00Z");
  expect([late.wakeHour, late.wakeAt]).toEqual(["2026-11-18T05", "2026-11-18T05:00:00Z#code"]);
});
