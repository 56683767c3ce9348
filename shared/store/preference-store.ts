import { type DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { ChannelName, OptOut, type Preference, type PreferenceOf } from "../domain/message/preference.ts";
import { texts, toItem } from "./attributes.ts";
import { preferenceKey } from "./keys.ts";

export interface PreferenceStore {
  readonly of: PreferenceOf;
  /** The last one holds: one item for a person, written whole, so a repeat or a crash leaves one or the other. */
  save(person: string, preference: Preference, at: string): Promise<void>;
}

const Kept = z.object({ channels: z.array(ChannelName), optOut: z.array(OptOut) });

/** How people want to be told, by the hash by which the ledger knows them. */
export const preferenceStore = (client: DynamoDBClient, table: string): PreferenceStore => ({
  async of(person) {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: toItem({ ...preferenceKey(person) }) }),
    );
    return Item && Kept.parse({ channels: texts(Item, "channels"), optOut: texts(Item, "optOut") });
  },
  async save(person, { channels = [], optOut = [] }, at) {
    const Item = toItem({ ...preferenceKey(person), channels, optOut, at });
    await client.send(new PutItemCommand({ TableName: table, Item }));
  },
});
