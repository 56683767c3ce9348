import { type Item, toItem, type Value } from "./attributes.ts";
import { ledgerKey } from "./keys.ts";
import type { LedgerKey } from "./ledger-key.ts";

/** Sets these attributes and takes these away, all by placeholder, as many of the names are reserved words. */
export const ledgerChange = (values: Readonly<Record<string, Value>>, removed: readonly string[] = []) => {
  const names = Object.keys(values);
  const set = `SET ${names.map((name) => `#${name} = :${name}`).join(", ")}`;
  return {
    UpdateExpression: removed.length === 0 ? set : `${set} REMOVE ${removed.map((name) => `#${name}`).join(", ")}`,
    ExpressionAttributeNames: Object.fromEntries([...names, ...removed].map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: toItem(Object.fromEntries(names.map((name) => [`:${name}`, values[name]]))),
  };
};

export const ledgerItemKey = ({ person, day, eventId }: LedgerKey): Item =>
  toItem({ ...ledgerKey(person, day, eventId) });

/** Attributes of a line that waits. It stands in the index while it has the first two. */
export const waitingFields = ["wakeDay", "wakeAt", "envelope", "goodUntil"] as const;

/** Puts a line into the index of what comes at its time. */
export const wakesAt = (at: string): Record<"wakeDay" | "wakeAt", string> => ({ wakeDay: at.slice(0, 10), wakeAt: at });

/**
 * The same index holds, by commune, the messages of which a person must be told by a call: no day is called so, so that nothing
 * wakes them.
 */
export const callsOf = (commune: string): string => `CALL#${commune}`;
export const owesCall = (commune: string, at: string): Record<"wakeDay" | "wakeAt", string> => ({
  ...{ wakeDay: callsOf(commune), wakeAt: at },
});
