import { type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { epochOf } from "../domain/calendar/time.ts";
import { DeliveryCall } from "../domain/delivery/delivery-call.ts";
import { text, toItem } from "./attributes.ts";
import { callKey, callsOf } from "./delivery-keys.ts";
import { wholePartition } from "./reads.ts";

export interface DeliveryCalls {
  /** One write for a call that failed, or that followed one. Written twice it is the same. */
  note(call: DeliveryCall): Promise<void>;
  /** Of one dossier or ticket, the oldest first. */
  about(subject: string): Promise<DeliveryCall[]>;
}

/** As long as it can be looked up what became of a stuck message. */
const keptSeconds = 90 * 86_400;

export const deliveryCalls = (client: DynamoDBClient, TableName: string): DeliveryCalls => ({
  async note(call) {
    const expiresAt = Math.floor(epochOf(call.at) / 1000) + keptSeconds;
    const Item = toItem({ ...callKey(call), call: JSON.stringify(call), expiresAt });
    await client.send(new PutItemCommand({ TableName, Item }));
  },
  async about(subject) {
    const items = await wholePartition(client, TableName, callsOf(subject));
    return items.map((item) => DeliveryCall.parse(JSON.parse(text(item, "call"))));
  },
});
