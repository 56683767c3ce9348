import { type DynamoDBClient, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { Localized } from "../domain/localized.ts";
import { type Item, text, toItem } from "./attributes.ts";
import { conditional } from "./conditional.ts";
import { portalImportKey, portalOpenKey, portalPullKey } from "./keys.ts";
import { queryAll, readItem } from "./reads.ts";

/** Why a dossier could not be taken in: a refusal like any other. */
const Fault = z.object({
  code: z.string(),
  field: z.string().optional(),
  detail: z.record(z.string(), z.union([z.string(), Localized])).optional(),
});

/** A dossier from the portal that waits for an officer. It names the dossier and what is wrong with it, never a person. */
export const SetAside = z.object({
  portalCode: z.string(),
  /** "" when its agency is none of ours. */
  commune: z.string(),
  procedure: z.string().optional(),
  faults: z.array(Fault).min(1),
  since: z.string(),
});
export type SetAside = z.infer<typeof SetAside>;

export const LastPull = z.object({
  at: z.string(),
  taken: z.int(),
  aside: z.int(),
  trouble: z.object({ kind: z.string(), detail: z.string() }).optional(),
});
export type LastPull = z.infer<typeof LastPull>;

export type Import =
  | { readonly state: "taken" | "acknowledged"; readonly code: string }
  | { readonly state: "aside"; readonly aside: SetAside; readonly entries: unknown }
  | { readonly state: "dismissed" };

export interface PortalImports {
  load(portalCode: string): Promise<Import | undefined>;
  /** Kept here, and to be acknowledged. What was set aside of it is forgotten. */
  keepTaken(portalCode: string, code: string, at: string): Promise<void>;
  acknowledged(portalCode: string): Promise<void>;
  /** Those that were taken in and not acknowledged, as [portal's code, ours]. */
  unacknowledged(): Promise<[string, string][]>;
  /** Keeps the dossier itself for an officer, unless it was taken in or dismissed meanwhile. */
  setAside(aside: SetAside, entries: unknown): Promise<void>;
  /** An officer has dealt with it otherwise; false when it does not lie aside. The person's data is forgotten. */
  dismiss(portalCode: string, by: { officer: string; at: string; reason: string }): Promise<boolean>;
  asideOf(commune: string): Promise<SetAside[]>;
  pull(): Promise<{ cursor?: string; last?: LastPull }>;
  /** Moves on from where this pull began; another that was quicker keeps its place. */
  moveOn(from: string | undefined, to: string): Promise<void>;
  notePull(last: LastPull): Promise<void>;
}

const ACK = "ACKNOWLEDGE";

const importOf = (item: Item): Import => {
  const state = text(item, "state");
  if (state === "taken" || state === "acknowledged") return { state, code: text(item, "code") };
  if (state === "dismissed") return { state };
  return {
    state: "aside",
    aside: SetAside.parse(JSON.parse(text(item, "shown"))),
    entries: JSON.parse(text(item, "entries")),
  };
};

export const portalImports = (client: DynamoDBClient, TableName: string): PortalImports => {
  const put = (Item: Item, ConditionExpression?: string, values?: Item, names?: Record<string, string>) =>
    client.send(
      new PutItemCommand({
        TableName,
        Item,
        ...(ConditionExpression === undefined ? {} : { ConditionExpression }),
        ...(values === undefined ? {} : { ExpressionAttributeValues: values }),
        ...(names === undefined ? {} : { ExpressionAttributeNames: names }),
      }),
    );
  const stateNames = { "#state": "state" };

  return {
    async load(portalCode) {
      const item = await readItem(client, TableName, portalImportKey(portalCode));
      return item && importOf(item);
    },
    async keepTaken(portalCode, code, at) {
      const waiting = { tryFor: ACK, tryAt: `${at}#${portalCode}` };
      await put(toItem({ ...portalImportKey(portalCode), state: "taken", code, at, ...waiting }));
    },
    async acknowledged(portalCode) {
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key: toItem({ ...portalImportKey(portalCode) }),
          UpdateExpression: "SET #state = :done REMOVE tryFor, tryAt",
          ExpressionAttributeNames: stateNames,
          ExpressionAttributeValues: { ":done": { S: "acknowledged" } },
        }),
      );
    },
    async unacknowledged() {
      const items = await queryAll(client, {
        TableName,
        IndexName: "by-try",
        KeyConditionExpression: "tryFor = :ack",
        ExpressionAttributeValues: { ":ack": { S: ACK } },
      });
      const codes = items.map((item) => text(item, "tryAt").slice(text(item, "tryAt").indexOf("#") + 1));
      const found = await Promise.all(
        codes.map((portalCode) => readItem(client, TableName, portalImportKey(portalCode))),
      );
      return found.flatMap((item, at): [string, string][] => {
        const portalCode = codes[at];
        return item?.state?.S === "taken" && portalCode !== undefined ? [[portalCode, text(item, "code")]] : [];
      });
    },
    async setAside(aside, entries) {
      await conditional(() =>
        put(
          toItem({
            ...portalImportKey(aside.portalCode),
            state: "aside",
            entries: JSON.stringify(entries),
            openIn: portalOpenKey("ASIDE", aside.commune),
            openSince: `${aside.since}#${aside.portalCode}`,
            shown: JSON.stringify(aside),
          }),
          "attribute_not_exists(pk) OR #state = :aside",
          { ":aside": { S: "aside" } },
          stateNames,
        ),
      );
    },
    dismiss: (portalCode, { officer, at, reason }) =>
      conditional(() =>
        put(
          toItem({ ...portalImportKey(portalCode), state: "dismissed", by: officer, at, reason }),
          "#state = :aside",
          { ":aside": { S: "aside" } },
          stateNames,
        ),
      ),
    async asideOf(commune) {
      const items = await queryAll(client, {
        TableName,
        IndexName: "by-open",
        KeyConditionExpression: "openIn = :here",
        ExpressionAttributeValues: { ":here": { S: portalOpenKey("ASIDE", commune) } },
      });
      return items.map((item) => SetAside.parse(JSON.parse(text(item, "shown"))));
    },
    async pull() {
      const item = await readItem(client, TableName, portalPullKey);
      return {
        ...(item?.cursor?.S === undefined ? {} : { cursor: item.cursor.S }),
        ...(item?.last?.S === undefined ? {} : { last: LastPull.parse(JSON.parse(item.last.S)) }),
      };
    },
    async moveOn(from, to) {
      const isFirst = from === undefined;
      await conditional(() =>
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: toItem({ ...portalPullKey }),
            UpdateExpression: "SET #cursor = :to",
            ConditionExpression: isFirst ? "attribute_not_exists(#cursor)" : "#cursor = :from",
            ExpressionAttributeNames: { "#cursor": "cursor" },
            ExpressionAttributeValues: { ":to": { S: to }, ...(isFirst ? {} : { ":from": { S: from } }) },
          }),
        ),
      );
    },
    async notePull(last) {
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key: toItem({ ...portalPullKey }),
          UpdateExpression: "SET #last = :last",
          ExpressionAttributeNames: { "#last": "last" },
          ExpressionAttributeValues: { ":last": { S: JSON.stringify(last) } },
        }),
      );
    },
  };
};
