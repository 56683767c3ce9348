import { type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { addDays, midnightOf } from "../domain/calendar/time.ts";
import type { RegisterKind } from "../domain/collective/register-kind.ts";
import { RegisterPerson } from "../domain/collective/register-person.ts";
import { number, text, toItem } from "./attributes.ts";
import { putOnce, queryRange } from "./collective-items.ts";
import { peopleKey, registerKey } from "./collective-keys.ts";
import { conditional } from "./conditional.ts";
import { readItem } from "./reads.ts";

/** Which import of a register is in force, and since when. */
export interface RegisterInForce {
  readonly kind: RegisterKind;
  readonly upload: string;
  readonly parts: number;
  readonly people: number;
  readonly at: string;
  readonly by: string;
}

interface Source {
  readonly commune: string;
  readonly kind: RegisterKind;
  readonly upload: string;
}

const People = z.array(RegisterPerson);

/** An entry that is over still tells why a row is not confirmed; after a year nobody asks any more. */
const expiry = (people: readonly RegisterPerson[]): number => {
  const [last = ""] = people
    .map(({ validTo }) => validTo)
    .sort()
    .reverse();
  return midnightOf(addDays(last, 365)) / 1000;
};

export interface RegisterStore {
  inForce(commune: string, kind: RegisterKind): Promise<RegisterInForce | undefined>;
  /** Keeps a part of an import, once. @returns false when another content has this part already */
  putPart(source: Source, part: number, people: readonly RegisterPerson[]): Promise<boolean>;
  /** How many people each part that has come holds. */
  partsOf(source: Source): Promise<ReadonlyMap<number, number>>;
  /** Puts a whole import in force. What was in force stays, so that lists which began with it end with it. */
  putInForce(commune: string, register: RegisterInForce): Promise<void>;
  /** Everybody of one import, which never changes. */
  people(source: Source): Promise<RegisterPerson[]>;
}

export const registerStore = (client: DynamoDBClient, table: string): RegisterStore => {
  const partition = ({ commune, kind, upload }: Source): string => peopleKey(commune, kind, upload, 1).pk;
  return {
    async inForce(commune, kind) {
      const item = await readItem(client, table, registerKey(commune, kind));
      if (item === undefined) return undefined;
      const counts = { parts: number(item, "parts"), people: number(item, "people") };
      return { kind, upload: text(item, "upload"), at: text(item, "at"), by: text(item, "by"), ...counts };
    },
    async putPart({ commune, kind, upload }, part, people) {
      const key = peopleKey(commune, kind, upload, part);
      const body = JSON.stringify(people);
      const item = { people: people.length, body, expiresAt: expiry(people) };
      if (await putOnce(client, table, toItem({ ...key, ...item }))) return true;
      const kept = await readItem(client, table, key);
      return kept !== undefined && text(kept, "body") === body;
    },
    async partsOf(source) {
      const range = { pk: partition(source), prefix: "", projection: "sk, people" };
      const items = await queryRange(client, table, range);
      return new Map(items.map((item) => [Number(text(item, "sk")), number(item, "people")]));
    },
    async putInForce(commune, { kind, ...register }) {
      // Two imports at once: the later one wins.
      await conditional(() =>
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: toItem({ ...registerKey(commune, kind), ...register }),
            ConditionExpression: "attribute_not_exists(pk) OR #upload = :upload OR #at <= :at",
            ExpressionAttributeNames: { "#at": "at", "#upload": "upload" },
            ExpressionAttributeValues: toItem({ ":at": register.at, ":upload": register.upload }),
          }),
        ),
      );
    },
    async people(source) {
      const items = await queryRange(client, table, { pk: partition(source), prefix: "" });
      return items.flatMap((item) => People.parse(JSON.parse(text(item, "body"))));
    },
  };
};
