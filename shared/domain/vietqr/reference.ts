/** Characters that the purpose of a transfer (field 62-08) may have. */
export const REFERENCE_LIMIT = 25;

/** A dossier's code as banks carry it unharmed: letters and digits only. "H14.101-261128-0001" → "H141012611280001". */
export const referenceOf = (code: string): string => code.replace(/[^A-Z0-9]/g, "");

const isDay = (yymmdd: string): boolean => /^\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(yymmdd);

/** Between the parts stands what a bank or a person put there: nothing, or one sign. */
const BETWEEN = "[\\s.\\-_/]?";

/**
 * Dossier codes that these words of a transfer can mean. Dots and hyphens get lost on the way, so a code is found by the
 * agencies that there are; where two would fit, both are told and nobody guesses.
 * @param agencies codes of the communes, such as "H14.101"
 */
export const codesIn = (words: string, agencies: readonly string[]): string[] => {
  const text = words.toUpperCase();
  const found = agencies.flatMap((agency) => {
    const parts = [...agency.split("."), "(\\d{6})", "(\\d{4,7})(?!\\d)"];
    const matches = [...text.matchAll(new RegExp(parts.join(BETWEEN), "g"))];
    return matches.flatMap(([, day = "", sequence = ""]) => (isDay(day) ? [`${agency}-${day}-${sequence}`] : []));
  });
  return [...new Set(found)];
};
