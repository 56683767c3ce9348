/** Personal identity number (Law on Identity 26/2023, art. 12): 12 digits, the first three of them 001 to 096. */
const WHOLE = /^0\d{11}$/;
/** A spreadsheet that takes the number for an amount drops the zeros in front: one (010–096) or two (001–009). */
const WITHOUT_ZEROS = /^[1-9]\d{9,10}$/;

export type IdReading =
  | { readonly kind: "none" }
  | { readonly kind: "whole"; readonly id: string }
  /** Zeros were put back in front, so a person must look at it. */
  | { readonly kind: "padded"; readonly id: string }
  | { readonly kind: "bad" };

/** The identity number that a cell holds; spaces, dots and a leading apostrophe are typing habits. */
export const readIdNumber = (cell: string): IdReading => {
  const typed = cell.replace(/[\s.'’-]/g, "");
  if (typed === "") return { kind: "none" };
  if (WHOLE.test(typed)) return { kind: "whole", id: typed };
  return WITHOUT_ZEROS.test(typed) ? { kind: "padded", id: typed.padStart(12, "0") } : { kind: "bad" };
};
