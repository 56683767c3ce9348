/** As on the receipt: agency, day, number of the day. */
const CODE = /[A-Z]\d{2}(?:\.\d{1,3}){0,3}-\d{6}-\d{4,}/i;

/** The dossier's code in what was typed, pasted or read by a scanner, as the address in the receipt's QR code. */
export const codeIn = (typed: string): string | undefined => CODE.exec(typed)?.[0].toUpperCase();
