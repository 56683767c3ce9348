import type { Place } from "../domain/access/rights.ts";
import { decidingCommune, type OpenDossier, openConsultation, workOf } from "../domain/dossier/state.ts";
import { holderOf } from "./recorded-dossier.ts";

/** Where the dossier lies for the table of rights: the holding agency counts when it is not the commune itself. */
export const placeOf = (dossier: OpenDossier, province: string): Place => {
  const holder = holderOf(dossier);
  const outside = holder !== undefined && holder.office === undefined;
  const { agencies: earlier = [] } = workOf(dossier) ?? {};
  const asked = openConsultation(dossier)?.to;
  return {
    commune: dossier.opened.commune,
    ...(dossier.opened.decidedIn === undefined ? {} : { decides: dossier.opened.decidedIn }),
    province,
    earlier,
    ...(outside ? { agency: holder.agency } : {}),
    ...(asked === undefined
      ? {}
      : { consulted: asked.office === undefined ? asked.agency : decidingCommune(dossier.opened) }),
  };
};
