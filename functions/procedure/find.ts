import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import { fold } from "../../shared/text/fold.ts";

const textOf = ({ id, name, summary, field, keywords }: Procedure): string =>
  fold([id, name.vi, name.en, summary.vi, summary.en, field.vi, field.en, ...keywords].join(" "));

/** Whether every word that a person typed begins a word of the procedure's texts, with or without marks. */
export const matches = (procedure: Procedure, query: string): boolean => {
  const text = ` ${textOf(procedure)}`;
  return fold(query)
    .split(" ")
    .every((word) => text.includes(` ${word}`));
};

/** @param field a field in either language (hộ tịch, ho-tich, civil-status) or the key of a department (justice) */
export const isOfField = (procedure: Procedure, field: string): boolean =>
  [procedure.field.vi, procedure.field.en, procedure.department].some((one) => fold(one) === fold(field));
