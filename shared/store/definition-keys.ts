import { dryRunPartition } from "./tables.ts";

/** Kinds of definitions, as they stand in keys. */
export const definitionKinds = [
  "procedure",
  "calendar",
  "service-line",
  "message",
  "slip",
  "reply",
  "route",
  "province",
] as const;
export type DefinitionKind = (typeof definitionKinds)[number];

export interface DefinitionKey {
  readonly pk: string;
  readonly sk: string;
}

/** One version of one definition, such as procedure#1.001193 / f53aecfd5e5f. Never changed once written. */
export const bodyKey = (kind: DefinitionKind, id: string, version: string): DefinitionKey => ({
  pk: `${kind}#${id}`,
  sk: version,
});

/** The list of versions that are in force together. Never changed once written. */
export const setKey = (version: string): DefinitionKey => ({ pk: "SET", sk: version });

/** The one item that says which set is in force. */
export const currentKey: DefinitionKey = { pk: "INDEX", sk: "CURRENT" };

/** Five digits keep the revisions in their order. */
export const revisionKey = (revision: number): DefinitionKey => ({
  pk: "INDEX",
  sk: `R#${String(revision).padStart(5, "0")}`,
});

/** Items of one partition whose sort keys begin alike. */
export interface DefinitionRange {
  readonly pk: string;
  readonly prefix: string;
}

/** All revisions; the one in force may lack its own item for a moment. */
export const revisionsKey: DefinitionRange = { pk: "INDEX", prefix: "R#" };

/** Of what editors write drafts: procedures, the wording of messages, and tables of routes. */
export type DraftKind = "P" | "M" | "R";

/** What an editor is writing on one procedure, message or table of routes. */
export const draftKey = (kind: DraftKind, code: string): DefinitionKey => ({ pk: "DRAFT", sk: `${kind}#${code}` });
export const draftsKey = (kind: DraftKind): DefinitionRange => ({ pk: "DRAFT", prefix: `${kind}#` });

/** What the draft of one owner's routes would do, tried on the dossiers of the last days. */
export const dryRunKey = (owner: string): DefinitionKey => ({ pk: dryRunPartition, sk: owner });

/** What the pages are rendered with beside the definitions, and the day that they were rendered for last. */
export const siteKey: DefinitionKey = { pk: "INDEX", sk: "SITE" };
export const dayKey: DefinitionKey = { pk: "INDEX", sk: "DAY" };
