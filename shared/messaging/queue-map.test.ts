import { expect, test } from "vitest";
import { agencyKeyOf, answeringAgency, readQueueMap } from "./queue-map.ts";

test("queues are read from a function's environment, those of agencies by their keys", () => {
  const written =
    "handoff-inbox=m-Inbox1A agency-*=m-agency-*.fifo&answers-*=m-answers-*:police|tax agency-*=m-agency-*.fifo:bhxh routing=!m-Dead2B";
  const queues = readQueueMap(written, "https://sqs.example/123/m-Inbox1A");
  expect(queues.map(({ name, queue, isStream }) => [name, queue, isStream])).toEqual([
    ["handoff-inbox", "m-Inbox1A", false],
    ["agency-police", "m-agency-police.fifo", false],
    ["agency-tax", "m-agency-tax.fifo", false],
    ["answers-police", "m-answers-police", false],
    ["answers-tax", "m-answers-tax", false],
    ["agency-bhxh", "m-agency-bhxh.fifo", false],
    ["routing", "m-Dead2B", true],
  ]);
  expect(queues[1]?.url).toBe("https://sqs.example/123/m-agency-police.fifo");
});

test("an agency's own queue and the one in which it answers are told apart", () => {
  expect([agencyKeyOf("agency-police"), agencyKeyOf("answers-police"), agencyKeyOf("papers")]).toEqual([
    ...["police", undefined, undefined],
  ]);
  expect(answeringAgency("answers-police")).toBe("police");
});
