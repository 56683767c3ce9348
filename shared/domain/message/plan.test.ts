import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { epochOf } from "../calendar/time.ts";
import { expiryOf, nextTry, planMessage, type Situation } from "./plan.ts";
import type { ChannelName } from "./preference.ts";
import { ChannelName as Channels } from "./preference.ts";
import { longestHours, MessageKind, sendingOf } from "./sending.ts";

const noon = "2026-11-17T05:00:00Z";
const night = "2026-11-17T15:00:00Z";
const morning = "2026-11-18T00:00:00Z";
const quiet = { from: "21:00", until: "07:00" };

const plan = (more: Partial<Situation> = {}) =>
  planMessage({
    sending: sendingOf({ urgency: "can-wait" }),
    preference: undefined,
    reachable: new Set<ChannelName>(["sms"]),
    refused: [],
    expiresAt: "2026-11-20T00:00:00Z",
    quiet,
    now: noon,
    ...more,
  });

test("a template that says nothing must be told, goes at once, by SMS, and stays of use for fourteen days", () => {
  const sending = sendingOf({});
  expect(sending).toEqual({
    kind: "required",
    channels: ["sms"],
    urgency: "now",
    expires: { hours: longestHours },
  });
  expect(expiryOf(sending, noon, {})).toBe("2026-12-01T05:00:00Z");
});

test("a reminder that is told long before waits for its moment, and for the morning when that lies in the night", () => {
  expect(plan({ notBefore: night })).toEqual({ do: "wait", until: night });
  expect(plan({ notBefore: night, now: night })).toEqual({ do: "wait", until: morning });
  expect(plan({ notBefore: noon })).toEqual({ do: "send", ways: ["sms"] });
});

test("a message ends at a time of the dossier, or where the dossier has no such time after fourteen days", () => {
  const sending = sendingOf({ expires: { at: "confirmBy" } });
  expect(expiryOf(sending, noon, { confirmBy: morning })).toBe(morning);
  expect(expiryOf(sending, noon, { due: morning })).toBe("2026-12-01T05:00:00Z");
  expect(expiryOf(sendingOf({ expires: { hours: 2 } }), noon, {})).toBe("2026-11-17T07:00:00Z");
});

describe("which way", () => {
  const sending = sendingOf({ kind: "notice", channels: ["zalo", "sms"] });
  const all = new Set<ChannelName>(["sms", "email", "zalo"]);

  test("the template's order, as far as the person has an address", () => {
    expect(plan({ sending, reachable: all })).toEqual({ do: "send", ways: ["zalo", "sms"] });
    expect(plan({ sending })).toEqual({ do: "send", ways: ["sms"] });
  });

  test("the person's own order comes first, and the template's ways follow", () => {
    expect(plan({ sending, reachable: all, preference: { channels: ["email", "sms"] } })).toEqual({
      do: "send",
      ways: ["email", "sms", "zalo"],
    });
  });

  test("what the law has us tell goes by every other way on which he left an address, after those", () => {
    const required = sendingOf({ channels: ["zalo", "sms"] });
    expect(plan({ sending: required, reachable: all })).toEqual({ do: "send", ways: ["zalo", "sms", "email"] });
    expect(plan({ reachable: new Set<ChannelName>(["email"]) })).toEqual({ do: "send", ways: ["email"] });
  });

  test("a way that refused for good is not tried again; when none is left somebody can read why", () => {
    expect(plan({ sending, reachable: all, refused: ["zalo"] })).toEqual({ do: "send", ways: ["sms"] });
    expect(plan({ reachable: all, refused: ["sms", "email", "zalo"] })).toEqual({ do: "drop", why: "unreachable" });
  });
});

describe("what the person does without", () => {
  test("a reminder or an announcement can be declined, each for itself", () => {
    for (const kind of ["reminder", "announcement"] as const) {
      const sending = sendingOf({ kind });
      const other = kind === "reminder" ? "announcement" : "reminder";
      expect(plan({ sending, preference: { optOut: [kind] } })).toEqual({ do: "drop", why: "opted-out" });
      expect(plan({ sending, preference: { optOut: [other] } })).toMatchObject({ do: "send" });
      expect(plan({ sending, preference: {} })).toMatchObject({ do: "send" });
    }
  });

  test("what the law has us tell cannot, nor can a notice", () => {
    for (const kind of ["required", "notice"] as const) {
      const sending = sendingOf({ kind });
      expect(plan({ sending, preference: { optOut: ["reminder", "announcement"] } })).toMatchObject({ do: "send" });
    }
  });
});

describe("when", () => {
  test("what can wait waits at night until the morning; what cannot does not", () => {
    expect(plan({ now: night })).toEqual({ do: "wait", until: morning });
    expect(plan({ now: night, sending: sendingOf({ urgency: "now" }) })).toMatchObject({ do: "send" });
    expect(plan({ now: night, quiet: undefined })).toMatchObject({ do: "send" });
  });

  test("a reminder never comes after its event", () => {
    const sending = sendingOf({ kind: "reminder", urgency: "can-wait" });
    expect(plan({ sending, expiresAt: noon })).toEqual({ do: "drop", why: "expired" });
    expect(plan({ sending, now: night, expiresAt: morning })).toEqual({ do: "drop", why: "expired" });
  });

  test("what must be told goes at night rather than too late", () => {
    expect(plan({ now: night, expiresAt: morning })).toEqual({ do: "send", ways: ["sms"] });
  });

  test("whatever the hour and the message: nothing goes after its end, and nothing waits beyond it", () => {
    const moment = fc
      .integer({ min: 0, max: 7 * 24 * 60 })
      .map((minutes) => new Date(epochOf(noon) + minutes * 60_000).toISOString().replace(".000", ""));
    const sending = fc.record({
      kind: fc.constantFrom(...MessageKind.options),
      urgency: fc.constantFrom("now", "can-wait"),
    });
    fc.assert(
      fc.property(moment, moment, sending, fc.subarray([...Channels.options]), (now, expiresAt, how, ways) => {
        const made = plan({ now, expiresAt, sending: sendingOf(how), reachable: new Set(ways) });
        if (made.do === "send") return now < expiresAt && made.ways.every((way) => ways.includes(way));
        if (made.do === "wait") return now < made.until && made.until < expiresAt;
        return true;
      }),
    );
  });
});

test("a message that nobody took is tried after one, two, four, eight and then every fifteen minutes, never all together", () => {
  const after = (tries: number, chance: number) => (epochOf(nextTry(noon, tries, chance)) - epochOf(noon)) / 60_000;
  expect([1, 2, 3, 4, 5, 99].map((tries) => after(tries, 0.5))).toEqual([1, 2, 4, 8, 15, 15]);
  expect([0, 1].map((chance) => after(5, chance))).toEqual([11.25, 18.75]);
});
