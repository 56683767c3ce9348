import type { fields } from "../text/console-vi.ts";
import type { GivenPaper } from "./given-paper.ts";

/** The forms of the commands as data: which fields each asks for. The API checks them again. */
export interface CommandField {
  /** Name in the request; "owner.phone" lies within "owner". */
  readonly name: string;
  /** Key of the label in the wording's `fields`. */
  readonly label: Label;
  readonly kind: Kind;
  /** Of a choice: what can be chosen. */
  readonly options?: readonly CommandOption[];
  readonly optional?: boolean;
  /** Shown, needed and sent only while another field has this value. */
  readonly when?: { readonly field: string; readonly is: string };
  /** Leads through the form and is not sent itself. */
  readonly isOnlyAsked?: true;
}

export interface CommandOption {
  readonly value: string;
  readonly label: Label;
  /** What the request says instead of the value. */
  readonly sends?: boolean;
}

/** `matter` is the case with its answers and papers, as at intake; `brought` are papers that come now, `papers` those that are missing; `moment` is a day and a time in Vietnam. */
export type Kind =
  | "text"
  | "long"
  | "money"
  | "hours"
  | "moment"
  | "phone"
  | "id-number"
  | "papers"
  | "brought"
  | "office"
  | "matter"
  | "choice";

export type Label = Exclude<keyof typeof fields, "broughtHint" | "optional" | "nextDays" | "replies">;

const reason: CommandField = { name: "reason", label: "reason", kind: "long" };
const note: CommandField = { name: "note", label: "note", kind: "long", optional: true };
const missing: CommandField = { name: "components", label: "componentsMissing", kind: "papers" };
const documentNumber: CommandField = { name: "documentNumber", label: "documentNumber", kind: "text" };

const decision: CommandField = {
  name: "decision",
  label: "decision",
  kind: "choice",
  options: [
    { value: "approved", label: "approved" },
    { value: "declined", label: "declined" },
  ],
};

const toProxy = { field: "to", is: "proxy" };
const returned: readonly CommandField[] = [
  {
    name: "to",
    label: "recipient",
    kind: "choice",
    options: [
      { value: "owner", label: "owner" },
      { value: "proxy", label: "proxy" },
    ],
  },
  { name: "proxyName", label: "proxyName", kind: "text", when: toProxy },
  { name: "authorisation", label: "authorisation", kind: "text", when: toProxy },
  {
    name: "way",
    label: "way",
    kind: "choice",
    optional: true,
    options: [
      { value: "counter", label: "overCounter" },
      { value: "post", label: "byPost" },
      { value: "electronic", label: "electronically" },
    ],
  },
  { name: "parcel", label: "parcel", kind: "text", when: { field: "way", is: "post" } },
];

const ofOwner = { field: "wrong", is: "owner" };
const corrected: readonly CommandField[] = [
  {
    name: "wrong",
    label: "wrong",
    kind: "choice",
    isOnlyAsked: true,
    options: [
      { value: "owner", label: "wrongOwner" },
      { value: "papers", label: "wrongPapers" },
      { value: "matter", label: "wrongMatter" },
    ],
  },
  { name: "owner.name", label: "ownerName", kind: "text", when: ofOwner },
  { name: "owner.idNumber", label: "idNumber", kind: "id-number", when: ofOwner, optional: true },
  { name: "owner.phone", label: "phone", kind: "phone", when: ofOwner, optional: true },
  { name: "owner.address", label: "address", kind: "text", when: ofOwner, optional: true },
  { name: "components", label: "componentsRight", kind: "brought", when: { field: "wrong", is: "papers" } },
  { name: "matter", label: "matterRight", kind: "matter", when: { field: "wrong", is: "matter" } },
  reason,
];

const opinion: CommandField = {
  name: "opinion",
  label: "opinion",
  kind: "choice",
  options: [
    { value: "agrees", label: "opinionAgrees" },
    { value: "disagrees", label: "opinionDisagrees" },
    { value: "remarks", label: "opinionRemarks" },
  ],
};

const agrees: CommandField = {
  name: "agrees",
  label: "agrees",
  kind: "choice",
  options: [
    { value: "yes", label: "agreesYes", sends: true },
    { value: "no", label: "agreesNo", sends: false },
  ],
};

export const commandFields = {
  "dossier.settle-at-once": [documentNumber],
  "dossier.receive": [],
  "dossier.request-supplement": [missing, reason],
  "dossier.request-second-supplement": [missing, reason, { name: "leadReason", label: "leadReason", kind: "long" }],
  "dossier.refuse": [reason, { name: "legalBasis", label: "legalBasis", kind: "text" }],
  "dossier.provide-supplement": [{ name: "components", label: "componentsBrought", kind: "brought" }],
  "dossier.correct-receipt": corrected,
  "dossier.withdraw": [reason],
  "dossier.stop": [reason],
  "dossier.resume": [reason],
  "dossier.reopen": [reason],
  "dossier.apologize": [{ name: "appointment", label: "appointment", kind: "moment" }, reason],
  "dossier.extend-time": [
    { name: "dueAt", label: "newDue", kind: "moment" },
    { name: "agreement", label: "agreement", kind: "text" },
  ],
  "dossier.answer-draft": [
    agrees,
    { name: "note", label: "objection", kind: "long", when: { field: "agrees", is: "no" } },
  ],
  "dossier.request-payment": [
    { name: "amountVnd", label: "amountVnd", kind: "money" },
    { name: "reason", label: "reason", kind: "text" },
  ],
  "dossier.confirm-payment": [{ name: "receiptNumber", label: "receiptNumber", kind: "text", optional: true }],
  "dossier.hand-over": [{ name: "to", label: "to", kind: "office" }, reason],
  "dossier.return-outcome": returned,
  "handoff.accept": [],
  "handoff.return": [reason],
  "handoff.assign": [{ name: "officer", label: "assignTo", kind: "text" }, reason],
  "handoff.complete-step": [note],
  "handoff.approve": [note],
  "handoff.send-back": [reason],
  "handoff.record-outcome": [decision, documentNumber, note],
  "handoff.sign-outcome": [decision, documentNumber, note],
  "handoff.request-supplement": [missing, reason],
  "handoff.find-not-eligible": [missing, reason],
  "handoff.ask-consultation": [
    { name: "office", label: "consulted", kind: "office" },
    { name: "question", label: "question", kind: "long" },
    { name: "replyWithinHours", label: "replyWithinHours", kind: "hours" },
  ],
  "handoff.report-progress": [{ name: "text", label: "progressText", kind: "long" }],
  "handoff.send-draft": [{ name: "text", label: "draftText", kind: "long" }],
  "consultation.reply": [opinion, { name: "text", label: "opinionText", kind: "long" }],
} as const satisfies Record<string, readonly CommandField[]>;

export type CommandName = keyof typeof commandFields;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(commandFields, name);

/** The case with what was answered and handed in. */
export interface Matter {
  readonly case?: string;
  readonly answers?: Readonly<Record<string, string>>;
  readonly papers: readonly GivenPaper[];
}

export type CommandValue = string | readonly string[] | readonly GivenPaper[] | Matter;

/** Typed-in values of a command's form, by field name. */
export type CommandValues = Readonly<Record<string, CommandValue>>;

/** The fields that a form shows, as it is filled in so far. */
export const fieldsOf = (name: CommandName, values: CommandValues): readonly CommandField[] => {
  const fields: readonly CommandField[] = commandFields[name];
  return fields.filter(({ when }) => when === undefined || values[when.field] === when.is);
};
