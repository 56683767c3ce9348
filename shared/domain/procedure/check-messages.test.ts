import { describe, expect, test } from "vitest";
import { messageEvents } from "../message/event-variables.ts";
import { SmsTemplate } from "../message/template.ts";
import { checkMessage } from "./check-messages.ts";

const code = { name: "code", maxLength: 28, whenLonger: "refuse" };
const draft = (more: object) =>
  SmsTemplate.parse({
    id: "draft-sent",
    event: "DraftSent",
    texts: { vi: "Mời xem bản nháp {code}.", en: "Please check {code}." },
    variables: [code],
    ...more,
  });
const codesOf = (more: object) => checkMessage(draft(more)).map((one) => one.code);

describe("a message", () => {
  test("names what its event knows when it happens", () => {
    expect(codesOf({})).toEqual([]);
    const [fault] = checkMessage(
      draft({
        texts: { vi: "Bản nháp {code}, {replyBy}", en: "{code} {replyBy}" },
        variables: [code, { name: "replyBy", maxLength: 16, whenLonger: "refuse" }],
      }),
    );
    expect(fault).toMatchObject({
      code: "MESSAGE_VARIABLE_UNKNOWN",
      reason: 'Khi "Mời xem bản nháp kết quả", hệ thống không có giá trị nào tên "replyBy" để điền.',
    });
  });

  test("expires after some hours or at a time of its own event, and at nothing else", () => {
    expect(codesOf({ expires: { hours: 24 } })).toEqual([]);
    expect(codesOf({ expires: { at: "confirmBy" } })).toEqual([]);
    expect(codesOf({ expires: { at: "appointment" } })).toEqual(["MESSAGE_EXPIRY_UNKNOWN"]);
  });

  test("can be opted out of only where the rules do not owe it to the applicant", () => {
    expect(codesOf({ kind: "reminder" })).toEqual([]);
    for (const [event, { isOwed }] of Object.entries(messageEvents))
      expect(codesOf({ event, kind: "reminder" }).includes("MESSAGE_MUST_BE_TOLD"), event).toBe(isOwed === true);
  });

  test("may leave a name less room, because a name is cut, but not a code", () => {
    const texts = { vi: "{code} tại {place}", en: "{code} at {place}" };
    const place = { name: "place", maxLength: 10, whenLonger: "cut" };
    expect(codesOf({ texts, variables: [code, place] })).toEqual([]);
    expect(codesOf({ texts, variables: [{ ...code, maxLength: 20 }, place] })).toEqual(["MESSAGE_VARIABLE_TOO_SHORT"]);
  });
});
