import { createHmac } from "node:crypto";
import { type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Person } from "../contracts/person.ts";
import { fold } from "../text/fold.ts";
import { type Item, text, toItem } from "./attributes.ts";
import { peopleKey } from "./keys.ts";
import { queryAll } from "./reads.ts";

/** One person of a dossier, as he is found again: words without marks, a phone in E.164, an ID number's digits. */
export interface FindablePerson {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly idNumber?: string | undefined;
}

export type Sought =
  | { readonly kind: "phone"; readonly value: string }
  | { readonly kind: "id-number"; readonly value: string }
  | { readonly kind: "name"; readonly words: readonly string[] };

export interface PersonIndex {
  /** Enters the people of a dossier, in the place of those who were entered under the same `entry`. */
  add(commune: string, code: string, people: readonly FindablePerson[], entry?: string): Promise<void>;
  /** Codes of the commune's dossiers, open and ended, the latest first. @param year until which, such as 2026 */
  find(commune: string, sought: Sought, year: number): Promise<string[]>;
}

/** People as the index keeps them. */
export const findable = (people: readonly (Person | undefined)[]): FindablePerson[] =>
  people.flatMap((person) =>
    person === undefined ? [] : [{ name: fold(person.name), phone: person.phone, idNumber: person.idNumber }],
  );

/** Communes of two levels, and so their dossiers, are there from 1 July 2025. */
const FIRST_YEAR = 2025;
/** "H14.101-261126-0012" → 2026 */
const yearOf = (code: string): number => 2000 + Number(code.split("-")[1]?.slice(0, 2));
const day = (code: string): string => code.slice(code.indexOf("-"));
/** So much of a seal that two numbers of a province do not share it by chance: 72 bits. */
const SEAL_LENGTH = 12;

/**
 * Who has a dossier: one small item for each dossier, all of a commune's year together, so that entering costs one write
 * however many people and numbers there are, and every word of a name finds; a search reads the commune's years. Phone and ID
 * number are kept as HMAC of the commune and the number, so the items tell them to nobody who reads the table.
 * @param secret of the stack
 */
export const personIndex = (client: DynamoDBClient, table: string, secret: string): PersonIndex => {
  const sealed = (commune: string, kind: string, value: string): string =>
    createHmac("sha256", secret).update(`find ${commune} ${kind} ${value}`).digest("base64url").slice(0, SEAL_LENGTH);

  const isSought = (commune: string, sought: Sought): ((item: Item) => boolean) => {
    if (sought.kind !== "name") {
      const seal = sealed(commune, sought.kind, sought.value);
      return (item) => text(item, "seals").split(" ").includes(seal);
    }
    const hasAll = (name: string) => sought.words.every((word) => ` ${name}`.includes(` ${word}`));
    return (item) => text(item, "names").split("|").some(hasAll);
  };

  return {
    async add(commune, code, people, entry = "") {
      const numbers = people.flatMap(({ phone, idNumber }) => [
        ...(phone === undefined ? [] : [sealed(commune, "phone", phone)]),
        ...(idNumber === undefined ? [] : [sealed(commune, "id-number", idNumber)]),
      ]);
      const names = people.map(({ name }) => name).join("|");
      const seals = [...new Set(numbers)].join(" ");
      const key = peopleKey(commune, yearOf(code), entry === "" ? code : `${code}#${entry}`);
      await client.send(new PutItemCommand({ TableName: table, Item: toItem({ ...key, names, seals }) }));
    },
    async find(commune, sought, year) {
      const years = Array.from({ length: Math.max(0, year - FIRST_YEAR + 1) }, (_, back) => year - back);
      const read = years.map((one) =>
        queryAll(client, {
          TableName: table,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": { S: peopleKey(commune, one, "").pk } },
        }),
      );
      const found = (await Promise.all(read)).flat().filter(isSought(commune, sought));
      const codes = found.map((item) => text(item, "sk").split("#")[0] ?? "");
      return [...new Set(codes)].sort((a, b) => (day(a) < day(b) ? 1 : -1));
    },
  };
};
