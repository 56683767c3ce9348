import type * as vi from "./vi.ts";
import type { Wording } from "./wording.ts";

/** What citizens read, in English. */

export const site: Wording<typeof vi.site> = {
  name: "Một cửa",
  centre: (province) => `Public Administration Service Centres of ${province} Province`,
  skip: "Skip to main content",
  nav: "Main",
  home: "Home",
  procedures: "Procedures",
  tracking: "Track a dossier",
  tickets: "Take a number",
  otherLanguage: "Tiếng Việt",
  officers: "For officers",
  footer: "The information on this site is published by the communes' public administration service centres.",
  noScript: "JavaScript is switched off in your browser. Please switch it on, or call the centre.",
  call: "Call",
  breadcrumb: "You are here",
};

export const home: Wording<typeof vi.home> = {
  title: "Procedures, tracking and queue numbers",
  description: (province) =>
    `Find an administrative procedure, see where your dossier is and take a number at the communes of ${province} Province.`,
  heading: "What do you need to do?",
  find: "Look up a procedure",
  findMore: "Papers to bring, time limit, fees and where to go",
  track: "See where your dossier is",
  trackMore: "With the codes on your receipt slip",
  take: "Take a number",
  takeMore: "On your phone, without standing in line",
  byField: "Procedures by field",
  byCommune: "Your commune or ward",
  byCommuneMore: "Choose once to see the centre's address, hours and phone here, and to take a number.",
  count: (count) => (count === 1 ? "1 procedure" : `${count} procedures`),
};

export const search: Wording<typeof vi.search> = {
  label: "Procedure, or what you want to do",
  hint: "For example: birth, marriage, certified copy. Vietnamese words work too.",
  found: (sure, perhaps) => {
    if (sure > 0) return sure === 1 ? "1 procedure found" : `${sure} procedures found`;
    return perhaps > 0 ? `None found exactly; ${perhaps} similar` : "No procedure found";
  },
  perhaps: "Perhaps you need",
  nothing: "No procedure found. Try a shorter word, or:",
  lookInList: "Look at the list by field",
  askCommune: "Choose your commune and call it",
  call: (commune) => `Call the one-stop of ${commune}:`,
  withoutScript: "JavaScript is off, so search does not work here. Please choose from the list by field below.",
  failed: "The catalogue could not be loaded. Please use the list by field below.",
};

export const feeAccount: Wording<typeof vi.feeAccount> = {
  name: "Account for fees",
  only: "Pay to this account only, with the dossier code as the message.",
};

export const notFound: Wording<typeof vi.notFound> = {
  title: "Page not found",
  text: "There is no page at this address, or it has moved. You can search for a procedure on the home page.",
  back: "Back to the home page",
};

export const offline: Wording<typeof vi.offline> = {
  title: "No connection",
  text: "This page was not saved on your device. The list of procedures and the pages you have seen still open.",
  procedures: "All procedures",
  home: "Back to the home page",
};
