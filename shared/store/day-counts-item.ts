import * as z from "zod";
import {
  type DayCounts,
  eachGrouping,
  type Grouping,
  groupings,
  type Tally,
} from "../domain/ticket/counts/day-counts.ts";
import type { Minutes } from "../domain/ticket/counts/minutes.ts";
import { type Item, text } from "./attributes.ts";

/*
 * How a closed day's counts lie in one item: the whole day in `all`, each group in an attribute of its own, named by a letter
 * and its key, "l:ho-tich-chung-thuc", "h:8", "c:01288-2", "p:elderly", "o:lan". Each is one line:
 *
 *   "412 380 20 12|0:3 4:12 5|3:9 12:41"
 *
 * taken, served, not come, not called; then the waits and the visits, minutes and how many people, who are left away where it
 * is one. It knows no number of a ticket, no request and no clock time. 400 numbers of a busy day are some 9 kB.
 */

/** Counted by other rules, a day counts as not counted yet. */
export const COUNTED_BY = 1;

const letters = { lines: "l", hours: "h", counters: "c", classes: "p", officers: "o" } as const satisfies Record<
  Grouping,
  string
>;
const groupingOf = new Map<string, Grouping>(groupings.map((grouping) => [letters[grouping], grouping]));

const encodeMinutes = (minutes: Minutes): string =>
  minutes.map(([time, people]) => (people === 1 ? `${time}` : `${time}:${people}`)).join(" ");

const encodeTally = ({ taken, served, noShow, uncalled, waited, lasted }: Tally): string =>
  [[taken, served, noShow, uncalled].join(" "), encodeMinutes(waited), encodeMinutes(lasted)].join("|");

const Count = z.coerce.number().int().nonnegative();
const Written = z.tuple([
  z.tuple([Count, Count, Count, Count]),
  z.array(z.tuple([Count, Count])),
  z.array(z.tuple([Count, Count])),
]);

const pairs = (written: string): string[][] =>
  written === "" ? [] : written.split(" ").map((one) => [one.split(":")[0] ?? "", one.split(":")[1] ?? "1"]);

const decodeTally = (line: string): Tally => {
  const [counts = "", waits = "", visits = ""] = line.split("|");
  const [[taken, served, noShow, uncalled], waited, lasted] = Written.parse([
    counts.split(" "),
    pairs(waits),
    pairs(visits),
  ]);
  return { taken, served, noShow, uncalled, waited, lasted };
};

/** The counts as attributes, besides keys and expiry. */
export const encodeCounts = (counts: DayCounts): Record<string, string | number> => ({
  v: COUNTED_BY,
  all: encodeTally(counts.all),
  ...Object.fromEntries(
    groupings.flatMap((grouping) =>
      Object.entries(counts[grouping]).map(([key, tally]) => [`${letters[grouping]}:${key}`, encodeTally(tally)]),
    ),
  ),
});

/** @returns undefined when other rules counted it  @throws when the item is not as this file writes it */
export const decodeCounts = (item: Item): DayCounts | undefined => {
  if (item.v?.N !== String(COUNTED_BY)) return undefined;
  const groups = eachGrouping(() => ({}));
  for (const name of Object.keys(item)) {
    const [letter = "", key] = name.split(":");
    const grouping = groupingOf.get(letter);
    if (grouping !== undefined && key !== undefined) groups[grouping][key] = decodeTally(text(item, name));
  }
  return { ...groups, all: decodeTally(text(item, "all")) };
};
