import { addDays, type LocalDate, toLocal } from "../calendar/time.ts";
import type { Paper } from "./paper.ts";

/**
 * How long the working copies of papers stay, in days. All of it is ours and must be set with the province's archive and
 * justice departments; see docs/law.md. The record copy of a case belongs to the archive, which is another system.
 */
export const retentionDays = {
  /** A file that was announced and never came. */
  unfinished: 2,
  /** With a threat, so that it can be examined; nobody opens it meanwhile. */
  infected: 30,
  /** For one dossier alone: its time, complaints, a lawsuit. An open dossier keeps it longer. */
  dossier: 365,
  /** With the person's consent to use it again. */
  reuse: 5 * 365,
  /** Looked at again after this time when a dossier still needs it. */
  recheck: 30,
} as const;

const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one.localeCompare(other) < 0 ? one : other);

/** First day on which the paper may be deleted. Consent does not keep what holds no more longer than its dossier needs it. */
export const removalDay = (paper: Paper, { consented }: { consented: boolean }): LocalDate => {
  const from = toLocal(paper.removedAt ?? paper.scannedAt).date;
  if (paper.removedAt !== undefined) return from;
  if (paper.keptAt === undefined) return addDays(from, retentionDays.unfinished);
  if (paper.scan === "infected") return addDays(from, retentionDays.infected);
  const forDossier = addDays(from, retentionDays.dossier);
  if (!consented) return forDossier;
  const forReuse = addDays(from, retentionDays.reuse);
  const { validUntil = forReuse } = paper;
  const end = earlier(validUntil, forReuse);
  return earlier(end, forDossier) === end ? forDossier : end;
};

/** What the daily sweep does with a paper on a day. @param needed a dossier that uses it is still open */
export const dueForRemoval = (
  paper: Paper,
  { on, needed, consented }: { on: LocalDate; needed: boolean; consented: boolean },
): { readonly remove: true } | { readonly again: LocalDate } => {
  const day = removalDay(paper, { consented });
  if (day > on) return { again: day };
  const isWorkingData = paper.removedAt === undefined && paper.keptAt !== undefined && paper.scan !== "infected";
  return needed && isWorkingData ? { again: addDays(on, retentionDays.recheck) } : { remove: true };
};
