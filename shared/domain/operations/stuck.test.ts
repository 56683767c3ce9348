import { describe, expect, test } from "vitest";
import { messageFacts } from "./message-facts.ts";
import { afterFound, type Found, mayHandle, maySend, type Stuck } from "./stuck.ts";
import { faultCode, stuckReason } from "./stuck-reason.ts";

const at = "2026-11-17T02:00:00Z";
const found: Found = {
  ...{ id: "m1", queue: "handoff-inbox", messageId: "m1", facts: { kind: "envelope" }, reason: "CONSUMER_FAILED" },
  ...{ attributes: {}, at, tries: 5 },
};
const row = (change: Partial<Stuck> = {}): Stuck => {
  const made = afterFound(undefined, found);
  if (made === undefined) throw new Error("a message that nobody knows makes a row");
  return { ...made, ...change };
};

describe("What a message tells about itself", () => {
  test("a fact has an id, a type and a subject", () => {
    const body = {
      specversion: "1.0",
      id: "H14.101-261117-0001:3",
      type: "motcua.dossier.ready.v1",
      subject: "H14.101-261117-0001",
    };
    expect(messageFacts(JSON.stringify(body))).toEqual({
      ...{ kind: "envelope", eventId: "H14.101-261117-0001:3", type: "motcua.dossier.ready.v1" },
      subject: "H14.101-261117-0001",
    });
    expect(messageFacts('{"specversion":"1.0"}')).toEqual({ kind: "envelope" });
  });
  test("a wish of one of our functions names its dossier", () => {
    expect(messageFacts('{"type":"motcua.republish.v1","dossier":"H14.101-261117-0001","from":1}')).toEqual({
      ...{ kind: "request", type: "motcua.republish.v1", subject: "H14.101-261117-0001" },
    });
  });
  test("a place in a stream, a stranger's message and one that is no JSON are told apart", () => {
    expect(messageFacts('{"DDBStreamBatchInfo":{"shardId":"s"}}')).toEqual({ kind: "position" });
    expect(messageFacts('{"detail-type":"Scan"}')).toEqual({ kind: "other" });
    expect(messageFacts("không phải JSON")).toEqual({ kind: "unreadable" });
    expect(messageFacts('"text"')).toEqual({ kind: "unreadable" });
  });
});

describe("A row of a stuck message", () => {
  test("is made once of a message, however often it is found", () => {
    expect(row()).toMatchObject({ since: at, cameAt: at, rounds: 1, tries: 5, state: "open" });
    expect(afterFound(row(), found)).toBeUndefined();
  });
  test("is the same one when the message was sent again and failed again", () => {
    const sent = row({ state: "sent", edited: true, handled: { by: "tuan.caobang", at } });
    const later = "2026-11-17T03:00:00Z";
    expect(afterFound(sent, { ...found, messageId: "m2", at: later })).toEqual({
      ...sent,
      ...{ messageId: "m2", cameAt: later, rounds: 2, tries: 10, state: "open" },
    });
  });
  test("may be handled while it is open, and not after it was sent again or dropped", () => {
    expect(mayHandle(row(), at)).toBeUndefined();
    expect(mayHandle(row({ state: "sent" }), at)).toBe("STUCK_CLOSED");
    expect(mayHandle(row({ state: "dropped" }), at)).toBe("STUCK_CLOSED");
  });
  test("that is being sent is left alone for a minute, then its sender has died", () => {
    const sending = row({ state: "sending", handled: { by: "tuan.caobang", at } });
    expect(maySend(sending, "2026-11-17T02:00:59Z")).toBe("STUCK_BEING_SENT");
    expect(maySend(sending, "2026-11-17T02:01:00Z")).toBeUndefined();
    expect(mayHandle(row({ state: "sending" }), at)).toBeUndefined();
  });
  test("of a place in a stream can be dropped and not sent", () => {
    const position = row({ facts: { kind: "position" } });
    expect(maySend(position, at)).toBe("STUCK_IS_POSITION");
    expect(mayHandle(position, at)).toBeUndefined();
  });
});

describe("Why a message is stuck", () => {
  const fate = { facts: { kind: "envelope" }, isOurs: true, wasInQueue: true } as const;
  test("is what was said when it was set aside, before all else", () => {
    expect(stuckReason({ ...fate, given: "AGENCY_REFUSED", noted: "ZOD_ERROR" })).toBe("AGENCY_REFUSED");
    expect(stuckReason({ ...fate, given: "not a code", noted: "ZOD_ERROR" })).toBe("ZOD_ERROR");
  });
  test("is what the consumer noted, else what can be seen from outside", () => {
    expect(stuckReason({ ...fate, noted: "Nông Thị Mai" })).toBe("CONSUMER_FAILED");
    expect(stuckReason({ ...fate, isOurs: false })).toBe("AGENCY_DID_NOT_CONFIRM");
    expect(stuckReason({ ...fate, wasInQueue: false })).toBe("NOT_DELIVERED");
    expect(stuckReason({ ...fate, facts: { kind: "unreadable" }, noted: "ERROR" })).toBe("UNREADABLE");
    expect(stuckReason({ ...fate, facts: { kind: "position" } })).toBe("STREAM_POSITION");
  });
  test("is kept of a fault as one word, without its sentence", () => {
    expect(faultCode(new Error("Delivery of x refused: DOSSIER_UNKNOWN"))).toBe("DOSSIER_UNKNOWN");
    expect(faultCode({ name: "ZodError", message: "Nông Thị Mai" })).toBe("ZOD_ERROR");
    expect(faultCode({ name: "", message: "" })).toBe("ERROR");
  });
});
