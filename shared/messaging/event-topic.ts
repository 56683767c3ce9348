import { PublishBatchCommand, type SNSClient } from "@aws-sdk/client-sns";
import type { Envelope, EventAttributes } from "../contracts/event.ts";
import { NotTaken } from "./passing.ts";

export interface Fact {
  readonly envelope: Envelope;
  readonly attributes: EventAttributes;
}

export interface Repeating {
  /** Names a repetition of facts that went out before. */
  readonly again?: string;
}

export type Publish = (facts: readonly Fact[], repeating?: Repeating) => Promise<void>;

/** SNS takes ten messages a call. */
const batchSize = 10;

/**
 * Publishes facts to the one topic, in order. Throws when SNS did not take one of them, so the caller's source gives the
 * whole again: consumers drop repeats by the envelope's id.
 */
export const eventTopic =
  (client: SNSClient, topicArn: string): Publish =>
  async (facts) => {
    for (let start = 0; start < facts.length; start += batchSize) {
      const entries = facts.slice(start, start + batchSize).map(({ envelope, attributes }, at) => ({
        Id: String(at),
        Message: JSON.stringify(envelope),
        MessageAttributes: Object.fromEntries(
          Object.entries(attributes).map(([name, value]) => [name, { DataType: "String", StringValue: value }]),
        ),
      }));
      const { Failed = [] } = await client.send(
        new PublishBatchCommand({ TopicArn: topicArn, PublishBatchRequestEntries: entries }),
      );
      if (Failed.length > 0)
        throw new NotTaken(`SNS refused ${Failed.length} of ${entries.length}: ${Failed[0]?.Code}`);
    }
  };
