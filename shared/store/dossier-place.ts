import type { Place } from "../domain/access/rights.ts";
import { decidingCommune, isUnderWay, type OpenDossier, openConsultation, workOf } from "../domain/dossier/state.ts";
import { holderOf } from "./recorded-dossier.ts";

/** Where the dossier lies for the table of rights: the holding agency counts when it is not the commune itself. */
export const placeOf = (dossier: OpenDossier, province: string): Place => {
  const holder = holderOf(dossier);
  const outside = holder !== undefined && holder.office === undefined;
  const { agencies: earlier = [], asked = [] } = workOf(dossier) ?? {};
  // An opinion that an ended dossier never got is owed no more.
  const open = isUnderWay(dossier) ? openConsultation(dossier)?.to : undefined;
  return {
    commune: dossier.opened.commune,
    ...(dossier.opened.decidedIn === undefined ? {} : { decides: dossier.opened.decidedIn }),
    province,
    earlier,
    asked,
    ...(outside ? { agency: holder.agency } : {}),
    ...(open === undefined
      ? {}
      : { consulted: open.office === undefined ? open.agency : decidingCommune(dossier.opened) }),
  };
};
