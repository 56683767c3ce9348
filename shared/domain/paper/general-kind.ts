/**
 * Papers that say something about a person and not about one matter, so that another procedure may use them again. Forms,
 * authorisations and drafts are made for one dossier and are never among them.
 */
export const generalKinds = [
  "identity-document",
  "residence-proof",
  "lodging-proof",
  "birth-certificate",
  "marriage-certificate",
  "marital-status",
  "death-extract",
  "disability-certificate",
  "land-title",
] as const;
export type GeneralKind = (typeof generalKinds)[number];

/** Names by which the procedures call such a paper: the kind's own, or another. */
const kindByName: ReadonlyMap<string, GeneralKind> = new Map([
  ...generalKinds.map((kind) => [kind, kind] as const),
  ["identity", "identity-document"],
  ["residence", "residence-proof"],
  ["earlier-certificate", "disability-certificate"],
]);

/** The general kind that a component of a procedure asks for; undefined when it is made for the one matter. */
export const generalKindOf = (component: string): GeneralKind | undefined => kindByName.get(component);
