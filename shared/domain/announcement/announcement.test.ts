import { describe, expect, test } from "vitest";
import type { Announcement } from "./announcement.ts";
import { CODE_MS, confirms, TRIES_ALLOWED } from "./confirm-code.ts";
import { type Act, decideAnnouncement, type Reach } from "./decide.ts";
import { draftFromOutage } from "./draft-from-outage.ts";
import { SECOND_PERSON_ABOVE } from "./limits.ts";
import { announcementSize, announcementText, stopLink } from "./message-text.ts";

const draft: Announcement = {
  ...{ id: "a", commune: "01288", version: 1, status: "draft", subject: "service-days" },
  texts: {
    vi: "Thứ Bảy 28/11 một cửa làm việc buổi sáng.",
    en: "On Saturday 28/11 the one-stop works in the morning.",
  },
  ...{ by: "nguyet", at: "2026-11-26T01:00:00Z" },
};
const reach: Reach = {
  ...{ people: 10, costVnd: 8_000, leftVnd: 100_000, segments: 1, segmentsAllowed: 3 },
  secondPersonAbove: SECOND_PERSON_ABOVE,
};
const many = { ...reach, people: SECOND_PERSON_ABOVE + 1 };
const after = (one: Announcement, act: Act, by = "nguyet", how = reach) =>
  decideAnnouncement(one, act, { by, reach: how });

describe("an announcement", () => {
  test("to few people is sent by who asks for it", () => {
    expect(after(draft, "send")).toMatchObject({ value: { status: "sending", askedBy: "nguyet" } });
  });

  test("to many people waits for a second person, who is not the first", () => {
    const asked = after(draft, "send", "nguyet", many);
    if (!asked.ok) throw new Error("refused");
    expect(asked.value.status).toBe("to-confirm");
    expect(after(asked.value, "confirm", "nguyet", many)).toMatchObject({
      refusal: { code: "ANNOUNCEMENT_SAME_PERSON" },
    });
    expect(after(asked.value, "confirm", "thanh", many)).toMatchObject({
      value: { status: "sending", confirmedBy: "thanh" },
    });
    expect(after(asked.value, "withdraw", "nguyet", many)).toMatchObject({ value: { status: "draft" } });
  });

  test("that the month has no money for is not sent, nor confirmed when others spent it meanwhile", () => {
    const poor = { ...reach, leftVnd: 7_999 };
    expect(after(draft, "send", "nguyet", poor)).toMatchObject({
      refusal: { code: "ANNOUNCEMENT_OVER_CAP", detail: { cost: "8000", left: "7999" } },
    });
    expect(
      after({ ...draft, status: "to-confirm", askedBy: "nguyet" }, "confirm", "thanh", { ...reach, leftVnd: -1 }),
    ).toMatchObject({
      refusal: { code: "ANNOUNCEMENT_OVER_CAP", detail: { left: "0" } },
    });
  });

  test("reaches somebody, and takes few segments", () => {
    expect(after(draft, "send", "nguyet", { ...reach, people: 0 })).toMatchObject({
      refusal: { code: "ANNOUNCEMENT_NOBODY" },
    });
    expect(after(draft, "send", "nguyet", { ...reach, segments: 4 })).toMatchObject({
      refusal: { code: "ANNOUNCEMENT_TOO_LONG" },
    });
  });

  test("is paused and goes on, and is never sent a second time", () => {
    expect(after({ ...draft, status: "sending" }, "pause")).toMatchObject({ value: { status: "paused" } });
    expect(after({ ...draft, status: "paused" }, "resume")).toMatchObject({ value: { status: "sending" } });
    for (const status of ["sending", "paused", "sent"] as const)
      expect(after({ ...draft, status }, "send")).toMatchObject({ refusal: { code: "ANNOUNCEMENT_NOT_SO" } });
  });

  test("names its sender and the way to stop it, and its size is the same for everybody", () => {
    const how = { sender: "MC-Cao Bang", publicUrl: "https://motcua.caobang.gov.vn", strip: true };
    const link = stopLink(how.publicUrl, "vi", "aB3dE6gH9jK2");
    const text = announcementText(draft.texts, "vi", { ...how, link });
    expect(text).toBe(
      "MC-Cao Bang: Thu Bay 28/11 mot cua lam viec buoi sang. Dung nhan: https://motcua.caobang.gov.vn/nt#aB3dE6gH9jK2",
    );
    expect(announcementSize(draft.texts, how).vi).toEqual({ encoding: "GSM-7", units: text.length, segments: 1 });
    const english = announcementText(draft.texts, "en", {
      ...how,
      link: stopLink(how.publicUrl, "en", "x"),
      strip: false,
    });
    expect(english).toContain("Stop: https://motcua.caobang.gov.vn/en/nt#x");
  });

  test("F16 – is drafted from an agency's planned outage, for a lead to send", () => {
    const agency = { vi: "Sở Y tế", en: "the Department of Health" };
    expect(draftFromOutage({ agency, from: "17:00 26/11/2026", until: "06:00 27/11/2026" })).toMatchObject({
      subject: "outage",
      texts: { vi: expect.stringContaining("Từ 17:00 26/11/2026 đến 06:00 27/11/2026, Sở Y tế tạm ngừng") },
    });
  });
});

describe("the code that confirms a number", () => {
  const at = Date.parse("2026-11-26T01:00:00Z");
  const until = new Date(at + CODE_MS).toISOString();
  const now = new Date(at).toISOString();
  test("counts once it is typed right, within ten minutes and five tries", () => {
    expect(confirms({ code: "012345", tries: 0, until }, "012345", now)).toBe(true);
    expect(confirms({ code: "012345", tries: 0, until }, "012346", now)).toBe(false);
    expect(confirms({ code: "012345", tries: TRIES_ALLOWED, until }, "012345", now)).toBe(false);
    expect(confirms({ code: "012345", tries: 0, until }, "012345", new Date(at + CODE_MS + 1).toISOString())).toBe(
      false,
    );
    expect(confirms(undefined, "012345", now)).toBe(false);
  });
});
