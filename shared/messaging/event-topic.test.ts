import { PublishBatchCommand, SNSClient } from "@aws-sdk/client-sns";
import { mockClient } from "aws-sdk-client-mock";
import { expect, test } from "vitest";
import { envelope } from "../contracts/event.ts";
import { eventTopic, type Fact } from "./event-topic.ts";

const fact = (subject: string, version: number): Fact => ({
  envelope: envelope({
    ...{ id: `${subject}:${version}`, type: "motcua.dossier.received.v1", source: "/motcua/x", subject },
    ...{ time: "2026-11-17T02:00:00Z", data: {} },
  }),
  attributes: { type: "motcua.dossier.received.v1", commune: "01288", agency: "H14.101", inbox: "built-in" },
});

const published = async (facts: readonly Fact[], again?: string) => {
  const sns = mockClient(SNSClient).on(PublishBatchCommand).resolves({ Failed: [] });
  await eventTopic(new SNSClient({}), "arn:topic.fifo")(facts, again);
  return sns
    .commandCalls(PublishBatchCommand)
    .map(({ args: [{ input }] }) =>
      (input.PublishBatchRequestEntries ?? []).map((entry) => [entry.MessageGroupId, entry.MessageDeduplicationId]),
    );
};

test("no two facts of one dossier go in one call, so that none can overtake the one before it", async () => {
  expect(await published([fact("a", 1), fact("b", 1), fact("a", 2), fact("a", 3)])).toEqual([
    [
      ["a", "a:1"],
      ["b", "b:1"],
    ],
    [["a", "a:2"]],
    [["a", "a:3"]],
  ]);
});

test("ten facts go in a call at most", async () => {
  const calls = await published(Array.from({ length: 11 }, (_, at) => fact(`d${at}`, 1)));
  expect(calls.map(({ length }) => length)).toEqual([10, 1]);
});

test("what is published again on purpose is no repeat to the topic", async () => {
  expect(await published([fact("a", 1)], "request-7")).toEqual([[["a", "a:1/request-7"]]]);
});
