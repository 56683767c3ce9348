export const title = "Messages to citizens";
export const more =
  "Each event of a dossier has one message. What you publish here is sent from then on in the whole province. Messages name nobody, and hold no personal number or private matter.";
export const told = {
  applicant: "To the applicant",
  lead: "To the commune's lead",
  "appointment-holder": "To who has an appointment",
  "ticket-holder": "To who waits with a number",
} as const;
export const list = {
  columns: ["When it is sent", "Text", "Longest", "Cost of one", "State"],
  length: (units: number, segments: number) => `${units} units, ${segments} SMS`,
  edited: "Worded here",
  file: "As in its file",
  draft: (by: string) => `Draft by ${by}`,
  unknown: "Event no longer used",
};
export const back = "All messages";
export const notFound = "There is no message of this name.";
export const tabs = { edit: "Wording", changes: "Changes", history: "History" } as const;
export const form = {
  languages: { vi: "Vietnamese", en: "English" } as const,
  marks: "With all marks.",
  hint: "Press a chip below to put a fact of the dossier where the cursor is.",
  insert: "Insert:",
  sending: "How it is sent",
  urgency: "When",
  urgencies: { now: "At once, also at night", "can-wait": "Waits for the morning at night" } as const,
  expires: "Not sent when it is late",
  never: "Always sent",
  afterHours: "After some hours",
  hours: "Hours",
  until: (meaning: string) => `Once this has passed: ${meaning}`,
  kind: "Kind",
  kinds: {
    required: "Must be told: always sent",
    notice: "Notice: counts against a person’s messages of a day",
    reminder: "Reminder: people can opt out",
  } as const,
  mustTell: "The rules demand this message; nobody can opt out of it.",
};
export const preview = {
  title: "As on a phone",
  values: "With the longest real names of the province.",
  marks: "Keep Vietnamese marks",
  provinceStrips: "The province sends without marks.",
  provinceKeeps: "The province sends with marks.",
  from: "Today",
  none: "Mend the faults to see it.",
};
export const size = {
  used: (units: number, room: number) => `${units}/${room} units`,
  segments: (count: number) => `${count} SMS`,
  cost: (price: string) => `${price} each time`,
  many: (price: string) => `1,000 times: ${price}`,
  encodings: { "GSM-7": "plain letters, 160 in one SMS", "UCS-2": "letters with marks, 70 in one SMS" } as const,
  why: (letter: string, at: number) => `“${letter}” at position ${at} leaves room for 70 letters only.`,
  others: (count: number) => `${count} more letters like it.`,
  worst: (units: number) => `With everything at its longest: ${units}/160.`,
};
export const faults = {
  none: "No faults.",
  errors: (count: number) => `${count} to mend before it is published`,
  warnings: (count: number) => `${count} to look at again`,
};
export const draft = {
  save: "Save draft",
  publish: "Publish",
  discard: "Drop draft",
  isSaved: (by: string, time: string) => `Draft by ${by}, saved ${time}.`,
  isUnsaved: "Not saved yet.",
  isPublished: "This is what is sent now.",
  outdated: "Somebody published after this draft was begun. Look at the changes, then save it on the new version.",
  onNew: "Save on the new version",
  overtaken: "Somebody saved a draft while you typed. Your words:",
  useMine: "Use mine",
  useTheirs: "Drop mine",
  look: "Load the newest",
};
export const publish = {
  title: "Publish the message",
  more: "Messages sent from now on have these words. What was sent stays as it was.",
  reason: "Why",
  send: "Publish",
  done: "Published. Messages have the new words from now on.",
};
export const changes = {
  none: "Nothing differs from what is sent now.",
  before: "Sent now",
  after: "Draft",
  sending: "How it is sent changes too.",
};
export const history = {
  empty: "This message was never changed since its file.",
  kinds: { published: "Published", withdrawn: "Withdrawn", undone: "Undone" } as const,
  by: (who: string, time: string) => `${who}, ${time}`,
  reason: "Why",
  before: "Before",
  after: "After",
  undoMore: "The message goes back to what it was before.",
  undone: "Undone.",
};
