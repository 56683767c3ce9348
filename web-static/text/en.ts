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

export const procedure: Wording<typeof vi.procedure> = {
  listTitle: "All procedures",
  code: "Procedure code",
  field: "Field",
  timeLimit: "Time limit",
  fee: "Fees",
  online: "Online",
  responsible: "Decided by",
  outcome: "What you receive",
  papers: "Papers to hand in",
  case: "Case",
  paper: "Paper",
  formAndCount: "Form and number",
  copies: (count, form, isShown) => {
    const papers = `${count} × ${form.toLowerCase()}`;
    return isShown ? `${papers}, to be shown` : papers;
  },
  everybody: "Everybody needs",
  onlySome: "Only in some cases",
  onlyIf: "Only if:",
  withoutPaper: "When no paper is needed",
  alwaysPaper: "–",
  optional: "if any",
  sample: "Form",
  forms: { original: "Original", certified: "Certified copy", copy: "Copy", electronic: "Electronic" },
  free: "Free of charge",
  feeByProvince: "As the Provincial People's Council resolves",
  freeForMost: "Free of charge; in some cases there is a fee, see below",
  channels: { counter: "at the counter", online: "online" },
  payAtOutcome: "paid with the outcome",
  exempt: "Need not pay",
  basis: "Basis",
  dependsOnCase: "Depends on the case, see below",
  time: {
    workingDays: (count) => (count === 1 ? "1 working day" : `${count} working days`),
    calendarDays: (count) => (count === 1 ? "1 day" : `${count} days`),
    workingHours: (count) => (count === 1 ? "1 working hour" : `${count} working hours`),
    sameDay: (cutoff) => `The same day; if received after ${cutoff}, the next working day`,
  },
  levels: { full: "Fully online", partial: "Partly online", none: "Not yet" },
  steps: "The dossier's way",
  hand: "Hand in",
  receive: "Receive the outcome",
  atCentre: "At the counter where you handed it in",
  stepTime: (accept, work) => `taken up within ${accept}, worked on within ${work}`,
  where: "Where to go",
  whereMore: "You may hand in at any commune of the province. Choose the nearest:",
  whereOnly: "This procedure is taken in only at:",
  address: "Address",
  hours: "Hours",
  phone: "Phone",
  handledBy: "Office",
  takenInBy: "Taken in by",
  officer: "Officer in charge",
  linked: "Related procedures",
  linkedWhen: { before: "Before this one", together: "At the same time, or instead", after: "After this one" },
  law: "Legal basis",
  effective: (date) => `In force from ${date}`,
  qr: "QR code of this page",
  qrMore: "Scan to open this guide on a phone",
  print: "Print this page",
};

export const ownPapers: Wording<typeof vi.ownPapers> = {
  title: "What must you bring?",
  intro: "Answer a few questions to see exactly your papers.",
  case: "Your case",
  left: (count) => (count === 1 ? "One question left." : `${count} questions left.`),
  yours: (count) => (count === 1 ? "You hand in one paper" : `You hand in ${count} papers`),
  handIn: "Hand in at the counter",
  bringAlong: "Bring along to show",
  maybe: "Only when this is your case",
  print: "Print this list",
  again: "Answer again",
  kept: "Your answers are kept on this device only.",
};

export const commune: Wording<typeof vi.commune> = {
  offices: "Offices",
  office: "Office",
  officer: "Officer in charge",
  phone: "Phone",
  lines: "Queue lines",
  lead: "Head of the centre",
  board: "Call board",
  noNumbers: "This place uses no queue numbers. Just come to the counter during opening hours.",
  choose: "Choose a commune",
  chooseMore: "A number is valid only at the place that you choose.",
  own: "Your commune or ward",
  found: (count) => (count === 0 ? "No commune or ward has this name." : `${count} found`),
  all: (count) => `List of ${count} communes and wards`,
  other: "Choose another commune",
  failed: "This could not be loaded. Please see the page of",
  weekday: "Working days",
  saturday: "Saturday",
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
