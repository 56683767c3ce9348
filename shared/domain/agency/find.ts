import type { Agency, Commune, Province } from "./province.ts";

/** @param code 5-digit code of the administrative unit */
export const findCommune = (province: Province, code: string): Commune | undefined =>
  province.communes.find((commune) => commune.code === code);

/** @param codeOrKey agency code ("H14.12") or key ("department-of-health") */
export const findAgency = (province: Province, codeOrKey: string): Agency | undefined =>
  province.agencies.find((agency) => agency.code === codeOrKey || agency.key === codeOrKey);
