import { epochOf } from "../domain/calendar/time.ts";
import { nextWake } from "../domain/dossier/clocks.ts";
import type { DossierEvent } from "../domain/dossier/event.ts";
import { evolve } from "../domain/dossier/evolve.ts";
import type { Dossier } from "../domain/dossier/state.ts";

/**
 * Two instants of one day's work. A dossier that is due this very day is mostly done before anybody must look at it, so the
 * instant that stands in the index is left there: to move it costs two write units, to look once in vain about three.
 */
const sameDayMs = 12 * 3_600_000;

const standsOn = (standing: string, next: string): boolean =>
  standing <= next && epochOf(next) - epochOf(standing) <= sameDayMs;

const wakeFor = (next: string | undefined, at: string, standing: string | undefined): string | undefined => {
  if (next === undefined) return undefined;
  // Never before the write itself: the sweep may have passed that hour already.
  const due = next < at ? at : next;
  return standing !== undefined && standing >= at && standsOn(standing, due) ? standing : due;
};

/**
 * When the sweep looks at the dossier after these writes: never later than somebody must look, now and then earlier. It
 * follows from the history alone, so whoever writes next knows what stands in the index.
 */
export const wakeAfter = (
  base: Dossier,
  writes: readonly { readonly events: readonly DossierEvent[] }[],
): string | undefined => {
  let dossier = base;
  let standing: string | undefined;
  for (const { events } of writes) {
    dossier = events.reduce<Dossier>(evolve, dossier);
    const at = events.at(-1)?.at;
    if (at !== undefined) standing = wakeFor(nextWake(dossier), at, standing);
  }
  return standing;
};
