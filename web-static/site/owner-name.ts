import type { Language } from "../../shared/domain/localized.ts";
import type { PublicProvince } from "./site-input.ts";

/**
 * Name of a step's owner as the whole province may read it. Communes may name the same office differently; then all
 * names stand. An owner that the province does not have shows its key, so that a gap is seen and not hidden.
 */
export const ownerName = (province: PublicProvince, key: string, language: Language): string => {
  const agency = province.agencies.find((one) => one.key === key);
  if (agency !== undefined) return agency.name[language];
  const offices = province.communes.flatMap((commune) => commune.offices.filter((office) => office.key === key));
  const names = new Set(offices.map((office) => office.name[language]));
  return names.size === 0 ? key : [...names].join(" / ");
};
