import { addDays } from "../domain/calendar/time.ts";
import { dossierCode } from "../domain/dossier/code.ts";
import type { DossierCursor } from "../domain/routing/dry-run.ts";
import { inTurns } from "../runtime/turnstile.ts";
import type { DossierStore } from "./dossier-store.ts";
import type { RecordedDossier } from "./recorded-dossier.ts";

type Reads = Pick<DossierStore, "lastSequence" | "loadMany">;

/** As many as one request reads, and no more at a time in memory. */
const PAGE = 100;
/** Counters that are read at once; fewer than the SDK's 50 connections. */
const COUNTERS_AT_ONCE = 32;

export interface LastDays {
  /** Last day in Vietnam, itself included. */
  readonly last: string;
  readonly days: number;
}

export interface DossierPage {
  readonly dossiers: readonly RecordedDossier[];
  /** Where to go on behind it. */
  readonly next: DossierCursor;
}

const countsOn = async ({ lastSequence }: Pick<Reads, "lastSequence">, agencies: readonly string[], date: string) => {
  const counts = new Map<string, number>();
  await inTurns(COUNTERS_AT_ONCE, agencies, async (agency) => {
    counts.set(agency, await lastSequence(agency, date));
  });
  return counts;
};

/** How many dossiers these agencies opened on the last days. */
export const countLastDossiers = async (
  reads: Pick<Reads, "lastSequence">,
  agencies: readonly string[],
  { last, days }: LastDays,
): Promise<number> => {
  let sum = 0;
  for (let back = 0; back < days; back += 1)
    for (const count of (await countsOn(reads, agencies, addDays(last, -back))).values()) sum += count;
  return sum;
};

/**
 * The dossiers that these agencies opened on the last days, found by the numbers that were given on each, without going
 * through the whole table. @param start where an earlier run stopped
 */
export async function* lastDossiers(
  reads: Reads,
  agencies: readonly string[],
  { last, days }: LastDays,
  start: DossierCursor = { back: 0, agency: 0, from: 1 },
): AsyncGenerator<DossierPage> {
  for (let { back } = start; back < days; back += 1) {
    const date = addDays(last, -back);
    const counts = await countsOn(reads, agencies, date);
    const isFirst = back === start.back;
    for (let at = isFirst ? start.agency : 0; at < agencies.length; at += 1) {
      const agency = agencies[at] ?? "";
      const count = counts.get(agency) ?? 0;
      for (let from = isFirst && at === start.agency ? start.from : 1; from <= count; from += PAGE) {
        const size = Math.min(PAGE, count - from + 1);
        const codes = Array.from({ length: size }, (_, one) => dossierCode(agency, date, from + one));
        yield { dossiers: await reads.loadMany(codes), next: { back, agency: at, from: from + PAGE } };
      }
    }
  }
}
