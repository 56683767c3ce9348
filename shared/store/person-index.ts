import { createHmac } from "node:crypto";
import { type DynamoDBClient, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import type { Person } from "../contracts/person.ts";
import { fold } from "../text/fold.ts";
import { text, toItem } from "./attributes.ts";
import { nameKey, personKey } from "./keys.ts";

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
  /** Enters the people of a dossier; entering them again changes nothing. */
  add(commune: string, code: string, people: readonly FindablePerson[]): Promise<void>;
  /** Codes of the commune's dossiers, open and ended, the latest first. */
  find(commune: string, sought: Sought): Promise<string[]>;
}

/** People as the index keeps them. */
export const findable = (people: readonly (Person | undefined)[]): FindablePerson[] =>
  people.flatMap((person) =>
    person === undefined ? [] : [{ name: fold(person.name), phone: person.phone, idNumber: person.idNumber }],
  );

/** So many entries are looked through for one question; whoever has more to choose from types more. */
const mostRead = 500;

/** "nong thi mai" → "mai nong thi": people are called by the last word. */
const calledFirst = (name: string): string => {
  const words = name.split(" ");
  return [words.at(-1), ...words.slice(0, -1)].join(" ");
};

const day = (code: string): string => code.slice(code.indexOf("-"));

/**
 * Who has a dossier, in items of their own that no other work reads. Phone and ID number are kept as HMAC of the commune and
 * the number, so the items tell them to nobody who reads the table; names stand in the table anyway.
 * @param secret of the stack
 */
export const personIndex = (client: DynamoDBClient, table: string, secret: string): PersonIndex => {
  const sealed = (commune: string, kind: string, value: string): string =>
    createHmac("sha256", secret).update(`find ${commune} ${kind} ${value}`).digest("base64url");

  const query = async (pk: string, begins: string | undefined): Promise<string[]> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: begins === undefined ? "pk = :pk" : "pk = :pk AND begins_with(sk, :begins)",
        ExpressionAttributeValues: toItem({ ":pk": pk, ":begins": begins }),
        Limit: mostRead,
        ScanIndexForward: begins !== undefined,
      }),
    );
    return Items.map((item) => text(item, "sk"));
  };

  const byName = async (commune: string, words: readonly string[]): Promise<string[]> => {
    const { pk } = nameKey(commune, "", "");
    const whole = words.join(" ");
    const [inOrder, called] = await Promise.all([query(pk, `F#${whole}`), query(pk, `C#${words.at(-1) ?? ""}`)]);
    const hasAll = (name: string) => words.every((word) => ` ${name}`.includes(` ${word}`));
    return [...inOrder, ...called].flatMap((sk) => {
      const [, name = "", code = ""] = sk.split("#");
      return hasAll(name) ? [code] : [];
    });
  };

  return {
    async add(commune, code, people) {
      const keys = people.flatMap(({ name, phone, idNumber }) => [
        nameKey(commune, `F#${name}`, code),
        nameKey(commune, `C#${calledFirst(name)}`, code),
        ...(phone === undefined ? [] : [personKey(sealed(commune, "phone", phone), code)]),
        ...(idNumber === undefined ? [] : [personKey(sealed(commune, "id-number", idNumber), code)]),
      ]);
      const once = new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key]));
      await Promise.all(
        [...once.values()].map((key) =>
          client.send(new PutItemCommand({ TableName: table, Item: toItem({ ...key }) })),
        ),
      );
    },
    async find(commune, sought) {
      const codes =
        sought.kind === "name"
          ? await byName(commune, sought.words)
          : await query(personKey(sealed(commune, sought.kind, sought.value), "").pk, undefined);
      return [...new Set(codes)].sort((a, b) => (day(a) < day(b) ? 1 : -1));
    },
  };
};
