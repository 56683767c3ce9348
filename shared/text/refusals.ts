import type { Localized } from "../domain/localized.ts";
import { catalogueRefusals } from "./catalogue-refusals.ts";
import { dossierRefusals } from "./dossier-refusals.ts";
import { peopleRefusals } from "./people-refusals.ts";
import { requestRefusals } from "./request-refusals.ts";
import { ticketRefusals } from "./ticket-refusals.ts";

/** Every sentence that a refusal shows to a person. `satisfies` in each part makes a code without sentence a type error. */
export const refusals: Readonly<Record<string, Localized>> = {
  ...requestRefusals,
  ...dossierRefusals,
  ...ticketRefusals,
  ...catalogueRefusals,
  ...peopleRefusals,
};

export const refusalText = (code: string): Localized => {
  const text = refusals[code];
  if (text === undefined) throw new Error(`No sentence for the refusal ${code}`);
  return text;
};
