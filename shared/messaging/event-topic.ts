import { PublishBatchCommand, type SNSClient } from "@aws-sdk/client-sns";
import type { Envelope, EventAttributes } from "../contracts/event.ts";
import { NotTaken } from "./passing.ts";

export interface Fact {
  readonly envelope: Envelope;
  readonly attributes: EventAttributes;
}

/** @param again names a repetition on purpose, which SNS must not take for a repeat of the first time */
export type Publish = (facts: readonly Fact[], again?: string) => Promise<void>;

/** SNS takes ten messages a call. */
const batchSize = 10;

/**
 * Facts cut into calls: ten at most, and no two of one dossier in the same. SNS may refuse one message of a call and take those
 * behind it, and then a dossier's second fact would stand before its first.
 */
const calls = (facts: readonly Fact[]): Fact[][] =>
  facts.reduce<Fact[][]>((all, fact) => {
    const last = all.at(-1);
    const fits = last !== undefined && last.length < batchSize;
    if (fits && last.every(({ envelope }) => envelope.subject !== fact.envelope.subject)) last.push(fact);
    else all.push([fact]);
    return all;
  }, []);

const entryOf = ({ envelope, attributes }: Fact, at: number, again: string | undefined) => ({
  Id: String(at),
  Message: JSON.stringify(envelope),
  // Facts of one dossier, or of one ticket, keep their order; those of others do not wait for them.
  MessageGroupId: envelope.subject,
  MessageDeduplicationId: again === undefined ? envelope.id : `${envelope.id}/${again}`,
  MessageAttributes: Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, { DataType: "String", StringValue: value }]),
  ),
});

/**
 * Publishes facts to the one topic, in order. Throws when SNS did not take one of them, so the caller's source gives the
 * whole again: SNS drops what it had within five minutes, consumers drop later repeats by the envelope's id.
 */
export const eventTopic =
  (client: SNSClient, topicArn: string): Publish =>
  async (facts, again) => {
    for (const call of calls(facts)) {
      const entries = call.map((fact, at) => entryOf(fact, at, again));
      const { Failed = [] } = await client.send(
        new PublishBatchCommand({ TopicArn: topicArn, PublishBatchRequestEntries: entries }),
      );
      if (Failed.length > 0)
        throw new NotTaken(`SNS refused ${Failed.length} of ${entries.length}: ${Failed[0]?.Code}`);
    }
  };
