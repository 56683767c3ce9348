import type { Localized } from "../../shared/domain/localized.ts";
import type { SiteInput } from "./site-input.ts";

/** A place to which a dossier can be sent on by hand. */
export interface AgencyName {
  readonly key: string;
  readonly name: Localized;
}

/** Agencies of the province for the console, which offers them when a dossier is sent on; served as /agencies.json. */
export const agencyNames = ({ province }: Pick<SiteInput, "province">): AgencyName[] =>
  province.agencies.map(({ key, name }) => ({ key, name }));
