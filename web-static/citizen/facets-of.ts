import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import { fold } from "../../shared/text/fold.ts";
import type { Facets } from "./facets.ts";

/** "Hộ tịch" as a word of an address, the same in both languages. */
const addressWord = (name: string): string => fold(name).replaceAll(" ", "-");

export const facetsOf = ({ field, department, online }: Procedure): Facets => ({
  field: addressWord(field.vi),
  office: department,
  level: online.level,
});
