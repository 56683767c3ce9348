import type { Place } from "../domain/access/rights.ts";
import { type OpenDossier, openConsultation, workOf } from "../domain/dossier/state.ts";
import { holderOf } from "./recorded-dossier.ts";

/** Where the dossier lies for the table of rights: the holding agency counts when it is not the commune itself. */
export const placeOf = (dossier: OpenDossier, province: string): Place => {
  const holder = holderOf(dossier);
  const outside = holder !== undefined && holder.office === undefined;
  const { agencies: earlier = [] } = workOf(dossier) ?? {};
  const asked = openConsultation(dossier)?.to;
  return {
    commune: dossier.opened.commune,
    province,
    earlier,
    ...(outside ? { agency: holder.agency } : {}),
    ...(asked === undefined ? {} : { consulted: asked.office === undefined ? asked.agency : dossier.opened.commune }),
  };
};
