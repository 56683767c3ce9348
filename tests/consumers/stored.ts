import { isDeepStrictEqual } from "node:util";
import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  ScanCommand,
  type WriteRequest,
} from "@aws-sdk/client-dynamodb";
import { decodeDossier } from "../../shared/store/recorded-dossier.ts";

type Item = Record<string, AttributeValue>;
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
}

const itemsOf = async ({ client, name }: Table): Promise<Item[]> => {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new ScanCommand({ TableName: name, ConsistentRead: true }),
  );
  if (LastEvaluatedKey !== undefined) throw new Error(`${name} holds more than a scenario should have`);
  return Items;
};
const keyOf = ({ pk, sk }: Item) => `${pk?.S} ${sk?.S}`;

const write = async ({ client, name }: Table, requests: readonly WriteRequest[]): Promise<void> => {
  for (let start = 0; start < requests.length; start += 25)
    await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: requests.slice(start, start + 25) } }));
};

/** Remembers what these tables hold. @returns what brings them back to it */
export const remember = async (tables: readonly Table[]): Promise<() => Promise<void>> => {
  const kept = await Promise.all(tables.map(itemsOf));
  return async () => {
    await Promise.all(
      tables.map(async (table, at) => {
        const before = new Map((kept[at] ?? []).map((item) => [keyOf(item), item]));
        const now = await itemsOf(table);
        const same = new Set(now.filter((item) => isDeepStrictEqual(before.get(keyOf(item)), item)).map(keyOf));
        const gone = now.filter((item) => !before.has(keyOf(item)));
        await write(table, [
          ...gone.map(
            ({ pk, sk }): WriteRequest => ({ DeleteRequest: { Key: { ...(pk && { pk }), ...(sk && { sk }) } } }),
          ),
          ...[...before].flatMap(([key, Item]): WriteRequest[] => (same.has(key) ? [] : [{ PutRequest: { Item } }])),
        ]);
      }),
    );
  };
};

const plain = (value: AttributeValue): unknown => {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.L !== undefined) return value.L.map(plain);
  if (value.SS !== undefined) return value.SS.toSorted();
  if (value.M !== undefined)
    return Object.fromEntries(Object.entries(value.M).map(([name, part]) => [name, plain(part)]));
  return value.B === undefined ? value : Buffer.from(value.B).toString("base64");
};

/**
 * A dossier's history lies partly packed, and how much of it is packed depends on the length of its writes' times; unpacked it
 * can be compared.
 */
const unpacked = (item: Item): Record<string, unknown> => {
  const { events, packed, ...rest } = item;
  const others = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, plain(value)]));
  if (events === undefined || item.code === undefined) return { ...others, ...(events && { events: plain(events) }) };
  return { ...others, writes: decodeDossier(item).writes };
};

/** What a table holds, to be compared: each item under its key. @param without attributes that differ from run to run, by item */
export const holds = async (
  table: Table,
  without: (key: string) => readonly string[] = () => [],
): Promise<Record<string, unknown>> => {
  const items = (await itemsOf(table)).toSorted((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
  return Object.fromEntries(
    items.map((item) => {
      const dropped = new Set(without(keyOf(item)));
      return [keyOf(item), Object.fromEntries(Object.entries(unpacked(item)).filter(([name]) => !dropped.has(name)))];
    }),
  );
};
