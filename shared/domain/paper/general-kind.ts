import * as z from "zod";

/**
 * Papers that say something about a person and not about one matter, so that another procedure may use them again. Forms,
 * authorisations and drafts are made for one dossier and are never among them.
 */
export const GeneralKind = z
  .enum([
    "identity-document",
    "residence-proof",
    "lodging-proof",
    "birth-certificate",
    "marriage-certificate",
    "marital-status",
    "death-extract",
    "disability-certificate",
    "land-title",
  ])
  .meta({ id: "GeneralKind" });
export type GeneralKind = z.infer<typeof GeneralKind>;

/** Names by which the procedures call such a paper, where they do not use the kind's own. */
const otherNames: ReadonlyMap<string, GeneralKind> = new Map([
  ["identity", "identity-document"],
  ["residence", "residence-proof"],
  ["earlier-certificate", "disability-certificate"],
]);

/** The general kind that a component of a procedure asks for; undefined when it is made for the one matter. */
export const generalKindOf = (component: string): GeneralKind | undefined => {
  const own = GeneralKind.safeParse(component);
  return own.success ? own.data : otherNames.get(component);
};
