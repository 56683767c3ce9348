import { accept, type Result, refuse } from "../decider.ts";
import type { Agency, Commune, Province } from "./province.ts";

/** @param code 5-digit code of the administrative unit */
export const findCommune = (province: Province, code: string): Commune | undefined =>
  province.communes.find((commune) => commune.code === code);

/** Said of a code that no commune has; somebody's text may be of any length. */
export const communeUnknown = (code: string) =>
  refuse("COMMUNE_UNKNOWN", { field: "commune", detail: { commune: code.slice(0, 20) } });

/** The commune, or that there is none of that code. */
export const knownCommune = (province: Province, code: string): Result<Commune, "COMMUNE_UNKNOWN"> => {
  const commune = findCommune(province, code);
  return commune === undefined ? communeUnknown(code) : accept(commune);
};

/** @param codeOrKey agency code ("H14.12") or key ("department-of-health") */
export const findAgency = (province: Province, codeOrKey: string): Agency | undefined =>
  province.agencies.find((agency) => agency.code === codeOrKey || agency.key === codeOrKey);
