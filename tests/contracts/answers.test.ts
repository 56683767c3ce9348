import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseAnswer } from "../../shared/contracts/agency-answer.ts";
import { answerTypes, askedBy, isAnswerType } from "../../shared/domain/agency/answer.ts";
import { cloudEvent } from "../../shared/messaging/cloudevent.ts";

// Answers as agencies' software once sent them. They are never changed: programs written years ago go on sending them.
const folder = join(import.meta.dirname, "answers");
const samples = readdirSync(folder).map((name) => {
  const sample: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
  return { name, sample: Object(sample) };
});

test("there is a sample of every answer that is taken", () => {
  expect(samples.map(({ name }) => name).toSorted()).toEqual(answerTypes.map((type) => `${type}.json`).toSorted());
});

describe.each(samples)("$name", ({ sample }) => {
  test("is still read, with nothing of it left out, and asks the same of the dossier", () => {
    const event = cloudEvent(sample);
    if (!event.ok || !isAnswerType(event.value.type)) throw new Error("no answer");
    const { type, data, subject } = event.value;
    const answer = parseAnswer(type, data);
    expect(answer).toEqual({ success: true, data: { type, data } });
    if (!answer.success) return;
    const asked = askedBy(answer.data, subject, { at: "2026-11-17T02:00:00Z", by: "agency:H14.15" });
    expect(asked).toEqual(JSON.parse(readFileSync(join(import.meta.dirname, `asked/${type}.json`), "utf8")));
  });

  test("with an entry that nobody knows is refused, so that a misspelt one is noticed", () => {
    if (!isAnswerType(sample.type)) throw new Error("no answer");
    expect(parseAnswer(sample.type, { ...sample.data, handof: "x" }).success).toBe(false);
  });
});
