import { expect, test } from "vitest";
import { longestHours, sendingOf } from "./sending.ts";
import { SmsTemplate } from "./template.ts";

const plain = {
  id: "dossier-ready",
  event: "DossierReady",
  texts: { vi: "Hồ sơ đã có kết quả.", en: "The dossier is ready." },
  variables: [],
};

test("a template that says nothing of its sending goes at once, by SMS, for fourteen days, and cannot be declined", () => {
  expect(sendingOf(SmsTemplate.parse(plain))).toEqual({
    urgency: "now",
    expires: { hours: longestHours },
    channels: ["sms"],
    kind: "required",
  });
});

test("a template that was published before there was a choice stays what it was", () => {
  expect(SmsTemplate.parse(plain)).toEqual(plain);
});

test("a template says how urgent it is, until when, by which ways, and whether one can opt out", () => {
  const sending = { urgency: "can-wait", expires: { at: "due" }, channels: ["zalo", "sms"], kind: "reminder" } as const;
  expect(sendingOf(SmsTemplate.parse({ ...plain, ...sending }))).toEqual(sending);
});

test.each([{ expires: { hours: 0 } }, { expires: { at: "place" } }, { channels: [] }, { kind: "sometimes" }])(
  "a template cannot say %o",
  (sending) => {
    expect(SmsTemplate.safeParse({ ...plain, ...sending }).success).toBe(false);
  },
);
