import { type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { Outing } from "../domain/outing/outing.ts";
import { type Item, text, toItem } from "./attributes.ts";
import { conditional, ifSeen } from "./conditional.ts";
import { outingKey, outingMonth, outingPlace } from "./outing-keys.ts";
import { queryAll, readItem } from "./reads.ts";

/** Outings, each one item. */
export interface OutingStore {
  load(commune: string, id: string): Promise<Outing | undefined>;
  /** Those of a month ("2026-11") in the order of their days; the index may be a moment behind the last write. */
  ofMonth(commune: string, month: string): Promise<readonly Outing[]>;
  /** Writes the next version; false when another was written since `seen` (0: there was none). */
  save(outing: Outing, seen: number): Promise<boolean>;
}

const outingOf = (item: Item): Outing => Outing.parse(JSON.parse(text(item, "body")));

export const outingStore = (client: DynamoDBClient, TableName: string): OutingStore => ({
  async load(commune, id) {
    const item = await readItem(client, TableName, outingKey(commune, id));
    return item && outingOf(item);
  },
  async ofMonth(commune, month) {
    const items = await queryAll(client, {
      TableName,
      IndexName: "by-month",
      KeyConditionExpression: "heldIn = :month",
      ExpressionAttributeValues: { ":month": { S: outingMonth(commune, month) } },
    });
    return items.map(outingOf);
  },
  save: (outing, seen) =>
    conditional(() => {
      const { commune, id, version } = outing;
      const values = { ...outingKey(commune, id), ...outingPlace(outing), v: version, body: JSON.stringify(outing) };
      return client.send(new PutItemCommand({ TableName, Item: toItem(values), ...ifSeen(seen) }));
    }),
});
