import { addDays } from "../../../shared/domain/calendar/time.ts";
import { dossierCode } from "../../../shared/domain/dossier/code.ts";
import type { DossierStore } from "../../../shared/store/dossier-store.ts";
import type { RecordedDossier } from "../../../shared/store/recorded-dossier.ts";

type Reads = Pick<DossierStore, "lastSequence" | "loadMany">;

/** As many as one request reads, and no more at a time in memory. */
const PAGE = 100;

/**
 * The dossiers that these agencies opened on the last days, found by the numbers that were given on each, without going
 * through the whole table. @param last day in Vietnam, itself included
 */
export async function* lastDossiers(
  { lastSequence, loadMany }: Reads,
  agencies: readonly string[],
  { last, days }: { readonly last: string; readonly days: number },
): AsyncGenerator<RecordedDossier> {
  for (let back = 0; back < days; back += 1) {
    const date = addDays(last, -back);
    for (const agency of agencies) {
      const count = await lastSequence(agency, date);
      for (let from = 1; from <= count; from += PAGE) {
        const codes = Array.from({ length: Math.min(PAGE, count - from + 1) }, (_, at) =>
          dossierCode(agency, date, from + at),
        );
        yield* await loadMany(codes);
      }
    }
  }
}
