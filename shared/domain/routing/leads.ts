import { findAgency, findCommune } from "../agency/find.ts";
import type { Province } from "../agency/province.ts";
import type { Holder } from "../dossier/event.ts";

export interface Lead {
  readonly name: string;
  /** As it is dialled; absent where nobody wrote it down. */
  readonly phone?: string | undefined;
}

/**
 * Whom to tell that an office has not accepted: the lead of the agency that has it, as the province's file names one; else
 * the lead of the commune whose dossier it is.
 */
export const leadFor = ({ agency, office }: Holder, commune: string, province: Province): Lead | undefined => {
  const own = office === undefined ? findAgency(province, agency) : undefined;
  if (own?.lead !== undefined && own.leadPhone !== undefined) return { name: own.lead, phone: own.leadPhone };
  const home = findCommune(province, commune);
  return home && { name: home.lead, phone: home.leadPhone };
};

/** Whom the province names for what no lead has moved. */
export const provinceContact = ({ contact }: Province): Lead | undefined => contact;
