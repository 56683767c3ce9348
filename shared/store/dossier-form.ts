import * as z from "zod";
import { Person } from "../contracts/person.ts";
import { type Item, text, toItem } from "./attributes.ts";
import { formKey } from "./keys.ts";

/**
 * Personal data of a dossier, apart from its history. It is written before the dossier and named by the request, so
 * it also holds what a retry after a crash needs to open the very same dossier.
 */
export const DossierForm = z.object({
  code: z.string(),
  secret: z.string(),
  submittedAt: z.string(),
  fingerprint: z.string(),
  owner: Person,
  submitter: Person.optional(),
});
export type DossierForm = z.infer<typeof DossierForm>;

export const encodeForm = (form: string, content: DossierForm): Item =>
  toItem({ ...formKey(form), form: JSON.stringify(DossierForm.parse(content)) });

export const decodeForm = (item: Item): DossierForm => DossierForm.parse(JSON.parse(text(item, "form")));
