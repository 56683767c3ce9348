import { expect, test } from "vitest";
import { factOf, resend } from "./resend.ts";

const asked = {
  ...{ eventId: "H14.101-261117-0001:2", today: "2026-11-18", known: ["H14.101-261117-0001:2"] },
  ...{ isComing: false, isTrue: true },
};
const first = "H14.101-261117-0001:2~2026-11-18.1";
const second = "H14.101-261117-0001:2~2026-11-18.2";

test("a message goes again twice a day, under a name that two officers who ask at once both mean", () => {
  expect(resend(asked)).toEqual({ ok: true, value: first });
  expect(resend({ ...asked, known: [first] })).toEqual({ ok: true, value: second });
  expect(resend({ ...asked, known: [first, second] })).toMatchObject({
    ok: false,
    refusal: { code: "MESSAGE_RESENT_ENOUGH", detail: { count: "2" } },
  });
  expect(resend({ ...asked, known: [first, second], today: "2026-11-19" })).toMatchObject({ ok: true });
});

test("a message that says what is no longer so does not go again, nor one that is still coming", () => {
  expect(resend({ ...asked, isTrue: false })).toMatchObject({ refusal: { code: "MESSAGE_NO_LONGER_TRUE" } });
  expect(resend({ ...asked, isComing: true })).toMatchObject({ refusal: { code: "MESSAGE_STILL_COMING" } });
});

test("a resent message is about the same fact", () => {
  expect([factOf(asked.eventId), factOf(first)]).toEqual([asked.eventId, asked.eventId]);
});
