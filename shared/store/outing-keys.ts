import type { Outing } from "../domain/outing/outing.ts";
import type { Key } from "./keys.ts";

export const outingKey = (commune: string, id: string): Key => ({ pk: `COMMUNE#${commune}`, sk: id });

/** @param month "2026-11" */
export const outingMonth = (commune: string, month: string): string => `${commune}#${month}`;

/** Where the index by month has it: the order is that of the days. */
export const outingPlace = ({ commune, date, from, id }: Pick<Outing, "commune" | "date" | "from" | "id">) => ({
  heldIn: outingMonth(commune, date.slice(0, 7)),
  heldAt: `${date}T${from}#${id}`,
});
