import type { Commune } from "../../shared/domain/agency/province.ts";
import { addDays } from "../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { dossierCode } from "../../shared/domain/dossier/code.ts";
import type { SlipDocument } from "../../shared/domain/slip/document.ts";
import { type BookPeriod, trackingBook } from "../../shared/domain/slip/tracking-book.ts";
import { turnstile } from "../../shared/runtime/turnstile.ts";
import { slipSubject } from "../../shared/store/slip-subject.ts";
import type { PrintRefusal } from "../../shared/text/slip-refusals.ts";
import type { SlipDeps } from "./deps.ts";

/** A month, and what one answer of the API can hold. */
const LIMITS = { days: 31, dossiers: 3_000 } as const;
const READS_AT_ONCE = 32;

const tooLong = () =>
  refuse("SLIP_PERIOD_TOO_LONG", {
    field: "to",
    detail: { days: String(LIMITS.days), count: String(LIMITS.dossiers) },
  });

const daysOf = ({ from, to }: BookPeriod): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to && days.length <= LIMITS.days; day = addDays(day, 1)) days.push(day);
  return days;
};

/** A day's codes follow each other, so its dossiers need no index: their number is the day's counter. */
const codesOf = async ({ dossiers }: SlipDeps, agency: string, days: readonly string[]): Promise<string[]> => {
  const counts = await Promise.all(days.map((day) => dossiers.lastSequence(agency, day)));
  return days.flatMap((day, at) =>
    Array.from({ length: counts[at] ?? 0 }, (_, before) => dossierCode(agency, day, before + 1)),
  );
};

/** The tracking book of a commune, by the day on which dossiers were handed in. */
export const bookOf = async (
  deps: SlipDeps,
  commune: Commune,
  period: BookPeriod,
): Promise<Result<SlipDocument, PrintRefusal>> => {
  const days = daysOf(period);
  if (days.length === 0 || days.length > LIMITS.days) return tooLong();
  const template = (await deps.definitions.slipTemplates()).find(({ id }) => id === "tracking-book");
  if (template === undefined) return refuse("SLIP_NOT_DEFINED", { detail: { form: "tracking-book" } });
  const codes = await codesOf(deps, commune.agencyCode, days);
  if (codes.length > LIMITS.dossiers) return tooLong();
  const inTurn = turnstile(READS_AT_ONCE);
  const recorded = codes.length === 0 ? [] : await deps.dossiers.loadMany(codes);
  const subjects = await Promise.all(recorded.map((one) => inTurn(() => slipSubject(deps, one))));
  return accept(trackingBook(template, { ...period, commune, subjects, at: deps.now() }));
};
