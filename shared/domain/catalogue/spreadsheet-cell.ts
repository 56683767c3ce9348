/** First characters by which a spreadsheet takes a cell for something to compute. */
const RISKY = /^'*[=+\-@\t\r\n]/;
const ESCAPED = /^'+[=+\-@\t\r\n]/;

/** A text as a spreadsheet may show it: an apostrophe in front keeps it from being computed. */
export const protectCell = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

/** The exact reverse of `protectCell`. */
export const unprotectCell = (text: string): string => (ESCAPED.test(text) ? text.slice(1) : text);

/** A list in a cell begins with "- Tờ khai" or "+ Bản sao", so these two count only before a call or a reference. */
const FORMULA = /^\s*(=\s*[\w("'@+-]|@\s*\w+\s*\(|[+-]\s*(\w+\s*\(|\w+\||[$]?[A-Z]{1,3}[$]?\d+\b))/;
const ERROR_VALUE = /^\s*#(REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL|SPILL|CALC)[!?]?/;

/** Whether a cell holds what a spreadsheet computes, or its failure, in place of a value. */
export const isFormula = (text: string): boolean => FORMULA.test(text) || ERROR_VALUE.test(text);
