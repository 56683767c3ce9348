/** The only file that builds a key of the dossier, audit and cash tables. */

import { staffPartitions } from "./tables.ts";

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** The dossier's one item: state and history together. */
export const dossierKey = (code: string): Key => ({ pk: `DOSSIER#${code}`, sk: "HEAD" });

/** The oldest part of a long history, folded away; `part` counts from 1. */
export const archiveKey = (code: string, part: number): Key => ({
  pk: `DOSSIER#${code}`,
  sk: `HISTORY#${String(part).padStart(4, "0")}`,
});

/** Personal data of a dossier, named by the request that brought it, so that it is also the claim of that request. */
export const formKey = (form: string): Key => ({ pk: `FORM#${form}`, sk: "FORM" });

/** What a citizen is shown before it is decided, named by the request that brought it. */
export const draftKey = (draft: string): Key => ({ pk: `DRAFT#${draft}`, sk: "DRAFT" });

/** What is passed on at one commune or agency from one officer to another. */
export const delegationsKey = (scope: string): Key => ({ pk: `DELEGATIONS#${scope}`, sk: "DELEGATIONS" });

/** Among whom the work of one agency's or commune's offices is shared out. */
export const staffKey = (agency: string): Key => ({ pk: `${staffPartitions}${agency}`, sk: "STAFF" });

/** Who stands in a dossier, beside the others of the commune and year. */
export const peopleKey = (commune: string, year: number, entry: string): Key => ({
  pk: `PEOPLE#${commune}#${year}`,
  sk: entry,
});

/** Counts an agency's dossiers of one day. */
export const sequenceKey = (agency: string, date: string): Key => ({
  pk: `SEQUENCE#${agency}#${date}`,
  sk: "SEQUENCE",
});

/** How far the sweep of the clocks has come. */
export const sweepKey: Key = { pk: "SWEEP", sk: "SWEEP" };

/** Partition of the clocks' index: one hour, UTC. */
export const wakeHour = (instant: string): string => instant.slice(0, 13);

/** Who sees a dossier in his inbox: an agency, or one office of a commune. */
export const holderKey = ({ agency, office }: { agency: string; office?: string | undefined }): string =>
  office === undefined ? agency : `${agency}#${office}`;

export const auditKey = (scope: string, date: string, at: string, id: string): Key => ({
  pk: `${scope}#${date}`,
  sk: `${at}#${id}`,
});

/** Failed guesses of one caller within ten minutes. */
export const attemptsKey = (caller: string, window: string): Key => ({ pk: `ATTEMPTS#${caller}`, sk: window });

/** A person's messages about the facts of one day in Vietnam lie together: a receipt finds its own, and a cap counts them. */
const personDay = (person: string, day: string): string => `PERSON#${person}#${day}`;

/** One message: the fact and the person it goes to. @param day of the fact, so that its copies meet whenever they come */
export const ledgerKey = (person: string, day: string, eventId: string): Key => ({
  pk: personDay(person, day),
  sk: `EVENT#${eventId}`,
});

/** Which messages of one day take a place under the person's cap. */
export const dailyPlacesKey = (person: string, day: string): Key => ({ pk: personDay(person, day), sk: "PLACES" });

/** How one carrier did in one minute, "2026-11-17T03:04". */
export const carrierMinuteKey = (carrier: string, minute: string): Key => ({ pk: `CARRIER#${carrier}`, sk: minute });

/** How one person wants to be told. */
export const preferenceKey = (person: string): Key => ({ pk: `PREFERENCE#${person}`, sk: "PREFERENCE" });

/** What SMS have cost in one month, "2026-11" in Vietnam. */
export const spendKey = (month: string): Key => ({ pk: `SPEND#${month}`, sk: "SPEND" });

/** All of a commune's cash of one day in Vietnam lies together: one query reads it. */
const sheetOf = (commune: string, date: string): string => `SHEET#${commune}#${date}`;

export const cashRowKey = (commune: string, date: string, at: string, id: string): Key => ({
  pk: sheetOf(commune, date),
  sk: `ROW#${at}#${id}`,
});

/** One officer's sheet of a day: how many rows it has, and how it was closed. */
export const cashHeadKey = (commune: string, date: string, officer: string): Key => ({
  pk: sheetOf(commune, date),
  sk: `HEAD#${officer}`,
});

/** Counts a commune's receipts of one year. */
export const receiptsKey = (commune: string, year: string): Key => ({
  pk: `RECEIPTS#${commune}#${year}`,
  sk: "COUNTER",
});

/** Claims the number of a paper receipt. */
export const paperReceiptKey = (commune: string, year: string, receipt: string): Key => ({
  pk: `RECEIPTS#${commune}#${year}`,
  sk: `NUMBER#${receipt}`,
});

/** Money that a bank says has come in, by the bank's own number of it. */
export const creditKey = (bank: string, transaction: string): Key => ({ pk: `CREDIT#${bank}`, sk: transaction });
/** What the portal was told about a dossier, and what it was not yet. */
export const portalSyncKey = (code: string): Key => ({ pk: `DOSSIER#${code}`, sk: "SYNC" });

/** A dossier that the portal handed over, by the portal's own code. */
export const portalImportKey = (portalCode: string): Key => ({ pk: `IMPORT#${portalCode}`, sk: "IMPORT" });

/** How far the pull has come, and how the last one went. */
export const portalPullKey: Key = { pk: "PULL", sk: "PULL" };

/** Partition of what lies open for a commune: reports that were not sent, or dossiers that were set aside. */
export const portalOpenKey = (kind: "UNSENT" | "ASIDE", commune: string): string => `${kind}#${commune}`;
