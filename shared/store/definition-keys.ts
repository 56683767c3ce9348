/** Kinds of definitions, as they stand in keys. */
export const definitionKinds = ["procedure", "calendar", "service-line", "message", "province"] as const;
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
