import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { measureSms } from "../domain/message/sms.ts";
import { bookingLink, SMS_LINK_UNITS, smsLink } from "../domain/message/sms-link.ts";
import { fill, longestValues, SmsTemplate, worstCase } from "../domain/message/template.ts";

const folder = new URL("./messages/", import.meta.url);
const files = readdirSync(folder).sort();
const each = files.map((name) => SmsTemplate.parse(parse(readFileSync(new URL(name, folder), "utf8"))));
/** What the longest real values look like; the templates' own limits are as long or longer. */
const real: Record<string, string> = {
  sender: "MC-Cao Bang",
  code: "H14.101.101.10-261121-0001",
  due: "17:00 26/11/2026",
  at: "17:00 26/11/2026",
  since: "17:00 26/11/2026",
  link: smsLink("https://motcua.caobang.gov.vn", "en", "H14.101.101.10-261121-0001"),
  bookingLink: bookingLink("https://motcua.caobang.gov.vn", "en", "nung-tri-cao"),
  appointment: "17:00 26/11/2026",
  confirmBy: "17:00 26/11/2026",
  replyBy: "17:00 26/11/2026",
  slot: "17:00 26/11/2026",
  booking: "4821 3377",
  place: "Trung tâm Phục vụ hành chính công phường Nùng Trí Cao",
  ticket: "A-0123",
  day: "26/11/2026",
  ahead: "12",
  line: "Đất đai, xây dựng, kinh doanh",
  minutes: "480",
  waiting: "240",
  office: "Phòng Kinh tế, Hạ tầng và Đô thị",
};

describe("the messages to citizens and leads", () => {
  test("are these twenty-four, each in the file of its name", () => {
    expect(files).toEqual(each.map(({ id }) => `${id}.yaml`));
    expect(each.map(({ id }) => id)).toEqual([
      "answer-late",
      "appointment-booked",
      "appointment-called-off",
      "appointment-cancelled",
      "appointment-closed-out",
      "appointment-moved",
      "appointment-reminder",
      "bundle-ready",
      "bundle-received",
      "consultation-late",
      "delay-apologized",
      "dossier-overdue",
      "dossier-ready",
      "dossier-received",
      "dossier-refused",
      "dossier-returned",
      "dossier-stopped",
      "draft-sent",
      "forward-reminded",
      "handoff-escalated",
      "line-overloaded",
      "province-called",
      "supplement-requested",
      "ticket-closed-out",
      "ticket-near",
      "ticket-reopened",
    ]);
  });

  test.each(each)("$id is one segment in both languages, with every value at its limit", (template) => {
    expect(worstCase(template)).toMatchObject({ value: { vi: { segments: 1 }, en: { segments: 1 } } });
  });

  test.each(each)("$id is one segment with the longest real values, and names the sender", (template) => {
    const values = Object.fromEntries(template.variables.map(({ name }) => [name, `${real[name]}`]));
    const text = fill(template, "vi", values, { stripMarks: true });
    expect(text).toMatchObject({ ok: true, value: expect.stringMatching(/^MC-Cao Bang\b/) });
    expect(text.ok && measureSms(text.value)).toMatchObject({ encoding: "GSM-7", segments: 1 });
  });

  test("hold the longest link that a province may have", () => {
    const limits = each.flatMap(({ variables }) => variables.filter(({ name }) => name === "link"));
    expect(limits).toHaveLength(9);
    for (const { maxLength } of limits) expect(maxLength).toBe(SMS_LINK_UNITS);
  });

  test.each(each)("$id asks for nothing personal", ({ variables }) => {
    const times = ["due", "at", "since", "appointment", "confirmBy", "replyBy", "forwardBy", "slot"];
    const allowed = [
      ...times,
      "sender",
      "code",
      "link",
      "place",
      "ticket",
      "day",
      "ahead",
      "office",
      "booking",
      "bookingLink",
    ];
    const ofLines = ["line", "minutes", "waiting"];
    expect([...allowed, ...ofLines]).toEqual(expect.arrayContaining(variables.map(({ name }) => name)));
  });

  test("whatever the values are, what is sent is one segment", () => {
    const noise = fc.string({ unit: "binary", minLength: 1, maxLength: 60, size: "max" });
    fc.assert(
      fc.property(
        fc.constantFrom(...each),
        fc.constantFrom("vi", "en"),
        fc.array(noise, { minLength: 8, maxLength: 8 }),
        (template, language, noises) => {
          const values = { ...longestValues(template) };
          for (const [at, { name, whenLonger }] of template.variables.entries())
            if (whenLonger === "cut") values[name] = `W${noises[at]}`;
          const text = fill(template, language, values, { stripMarks: true });
          expect(text.ok && measureSms(text.value)).toMatchObject({ encoding: "GSM-7", segments: 1 });
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
