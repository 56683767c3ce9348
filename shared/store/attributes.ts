import type { AttributeValue } from "@aws-sdk/client-dynamodb";

export type Item = Record<string, AttributeValue>;

export type Value = string | number | readonly string[] | Uint8Array;

/** Values as DynamoDB writes them; undefined leaves the attribute away. */
export const toItem = (values: Readonly<Record<string, Value | undefined>>): Item => {
  const item: Item = {};
  for (const [name, value] of Object.entries(values)) if (value !== undefined) item[name] = toAttribute(value);
  return item;
};

export const toAttribute = (value: Value): AttributeValue => {
  if (typeof value === "string") return { S: value };
  if (value instanceof Uint8Array) return { B: value };
  if (typeof value === "number") return { N: String(value) };
  return { L: value.map((one) => ({ S: one })) };
};

/** An attribute that the item must have; its absence is a fault of the data. */
export const text = (item: Item, name: string): string => {
  const value = item[name]?.S;
  if (value === undefined) throw new Error(`Item ${item.pk?.S} has no text ${name}`);
  return value;
};

export const number = (item: Item, name: string): number => {
  const value = item[name]?.N;
  if (value === undefined) throw new Error(`Item ${item.pk?.S} has no number ${name}`);
  return Number(value);
};

export const texts = (item: Item, name: string): string[] =>
  (item[name]?.L ?? []).map((value) => value.S).filter((value) => value !== undefined);

/** Bytes; Lambda hands them over as base64, the client as they are. */
export const bytes = (item: Item, name: string): Uint8Array | undefined => {
  const value: unknown = item[name]?.B;
  if (value === undefined || value instanceof Uint8Array) return value;
  if (typeof value === "string") return Buffer.from(value, "base64");
  throw new Error(`Item ${item.pk?.S} has no bytes in ${name}`);
};
