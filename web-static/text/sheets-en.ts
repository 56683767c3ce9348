import type * as vi from "./sheets-vi.ts";
import type { Wording } from "./wording.ts";

/** Sheets that are printed and hung up, in English. */
export const sheets: Wording<typeof vi.sheets> = {
  qrTitle: (name) => `QR sheet – ${name}`,
  allTitle: "QR codes of all procedures",
  allMore: "Prints six codes on an A4 page; cut along the lines and put them up at the counters.",
  posterTitle: (commune) => `Poster – ${commune}`,
  scan: "Scan to see the papers to bring, fees and time limit",
  scanNumber: "Scan to take a number",
  scanBooking: "Scan to book a time",
  scanProcedures: "Scan to look up a procedure",
  code: (label) => `QR code: ${label}`,
  print: "Print this page",
  back: "Back",
  sheetLink: "QR sheet to print",
  allLink: "QR codes of all procedures, to print",
  posterLink: "Poster for the door",
};
