import { findAgency, findCommune } from "../agency/find.ts";
import type { Province } from "../agency/province.ts";
import type { Localized } from "../localized.ts";
import type { Holder } from "./event.ts";

export interface NamedHolder extends Holder {
  readonly name: Localized;
  readonly phone?: string;
}

/** What people call an office, and its telephone. An office that was closed since then goes by its code. */
export const nameHolder = (holder: Holder, province: Province): NamedHolder => {
  const { agency: code, office: key } = holder;
  const commune = province.communes.find(({ agencyCode }) => agencyCode === code);
  const office = commune?.offices.find((one) => one.key === key);
  if (commune !== undefined && office !== undefined)
    return {
      ...holder,
      name: { vi: `${office.name.vi}, ${commune.name.vi}`, en: `${office.name.en}, ${commune.name.en}` },
      phone: office.phone,
    };
  const agency = findAgency(province, code);
  return agency === undefined
    ? { ...holder, name: { vi: code, en: code } }
    : { ...holder, name: agency.name, phone: agency.phone };
};

/** The counter that took the dossier in: it has it whenever no office does. */
export const oneStopOf = (commune: string, province: Province): Holder => ({
  agency: findCommune(province, commune)?.agencyCode ?? commune,
  office: "one-stop",
});
