import { type GivenPaper, handedIn } from "./given-paper.ts";
import { dongOf } from "./typed-entries.ts";

/** The forms of the commands as data: which fields each asks for. The API checks them again. */
export interface CommandField {
  readonly name: string;
  /** Key of the label in the wording's `fields`. */
  readonly label: Label;
  readonly kind: "text" | "long" | "money" | "papers" | "brought" | "office" | "decision" | "recipient";
  readonly optional?: boolean;
  /** Shown, needed and sent only while another field has this value. */
  readonly when?: { readonly field: string; readonly is: string };
}

export type Label =
  | "reason"
  | "legalBasis"
  | "leadReason"
  | "componentsMissing"
  | "componentsBrought"
  | "amountVnd"
  | "receiptNumber"
  | "to"
  | "recipient"
  | "proxyName"
  | "authorisation"
  | "note"
  | "decision"
  | "documentNumber";

const reason: CommandField = { name: "reason", label: "reason", kind: "long" };
const missing: CommandField = { name: "components", label: "componentsMissing", kind: "papers" };

export const commandFields = {
  "dossier.receive": [],
  "dossier.request-supplement": [missing, reason],
  "dossier.request-second-supplement": [missing, reason, { name: "leadReason", label: "leadReason", kind: "long" }],
  "dossier.refuse": [reason, { name: "legalBasis", label: "legalBasis", kind: "text" }],
  "dossier.provide-supplement": [{ name: "components", label: "componentsBrought", kind: "brought" }],
  "dossier.withdraw": [reason],
  "dossier.stop": [reason],
  "dossier.request-payment": [
    { name: "amountVnd", label: "amountVnd", kind: "money" },
    { name: "reason", label: "reason", kind: "text" },
  ],
  "dossier.confirm-payment": [{ name: "receiptNumber", label: "receiptNumber", kind: "text", optional: true }],
  "dossier.hand-over": [{ name: "to", label: "to", kind: "office" }, reason],
  "dossier.return-outcome": [
    { name: "to", label: "recipient", kind: "recipient" },
    { name: "proxyName", label: "proxyName", kind: "text", when: { field: "to", is: "proxy" } },
    { name: "authorisation", label: "authorisation", kind: "text", when: { field: "to", is: "proxy" } },
  ],
  "handoff.accept": [],
  "handoff.return": [reason],
  "handoff.complete-step": [{ name: "note", label: "note", kind: "long", optional: true }],
  "handoff.approve": [{ name: "note", label: "note", kind: "long", optional: true }],
  "handoff.send-back": [reason],
  "handoff.record-outcome": [
    { name: "decision", label: "decision", kind: "decision" },
    { name: "documentNumber", label: "documentNumber", kind: "text" },
    { name: "note", label: "note", kind: "long", optional: true },
  ],
  "handoff.sign-outcome": [
    { name: "decision", label: "decision", kind: "decision" },
    { name: "documentNumber", label: "documentNumber", kind: "text" },
    { name: "note", label: "note", kind: "long", optional: true },
  ],
  "handoff.request-supplement": [missing, reason],
} as const satisfies Record<string, readonly CommandField[]>;

export type CommandName = keyof typeof commandFields;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(commandFields, name);

export type CommandValue = string | readonly string[] | readonly GivenPaper[];

/** Typed-in values of a command's form, by field name. */
export type CommandValues = Readonly<Record<string, CommandValue>>;

/** The fields that a form shows, as it is filled in so far. */
export const fieldsOf = (name: CommandName, values: CommandValues): readonly CommandField[] => {
  const fields: readonly CommandField[] = commandFields[name];
  return fields.filter(({ when }) => when === undefined || values[when.field] === when.is);
};

export const chosenIds = (value: CommandValue | undefined): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];

export const papersIn = (value: CommandValue | undefined): GivenPaper[] =>
  Array.isArray(value) ? value.filter((one): one is GivenPaper => typeof one === "object") : [];

const isFilled = (value: CommandValue | undefined): boolean =>
  typeof value === "string"
    ? value.trim() !== ""
    : chosenIds(value).length > 0 || papersIn(value).some(({ given }) => given);

/** Key of the sentence in the wording's `dossier.faults`. */
export type CommandFault = "required" | "papers" | "choice" | "amount" | "incomplete";

const emptyFault = ({ kind }: CommandField): CommandFault => {
  switch (kind) {
    case "papers":
    case "brought":
      return "papers";
    case "office":
    case "decision":
    case "recipient":
      return "choice";
    case "text":
    case "long":
    case "money":
      return "required";
  }
};

const faultOf = (field: CommandField, value: CommandValue | undefined, mustAsk: readonly string[]) => {
  if (!isFilled(value)) return field.optional === true ? undefined : emptyFault(field);
  if (field.kind === "money" && dongOf(String(value)) === undefined) return "amount";
  const asked = chosenIds(value);
  return field.kind === "papers" && mustAsk.some((id) => !asked.includes(id)) ? "incomplete" : undefined;
};

/**
 * What must be put right before the command can be sent, by field.
 * @param mustAsk papers that a supplement request may not leave out
 */
export const commandFaults = (
  name: CommandName,
  values: CommandValues,
  mustAsk: readonly string[] = [],
): ReadonlyMap<string, CommandFault> => {
  const faults = fieldsOf(name, values).map(
    (field) => [field.name, faultOf(field, values[field.name], mustAsk)] as const,
  );
  return new Map(faults.flatMap(([field, fault]) => (fault === undefined ? [] : [[field, fault] as const])));
};

const sent = (field: CommandField, value: CommandValue | undefined): unknown => {
  if (field.kind === "money") return dongOf(String(value));
  if (field.kind === "brought") return handedIn(papersIn(value));
  return typeof value === "string" ? value.trim() : value;
};

/** The request's body as the contract wants it: empty and hidden fields left out, money as a number. */
export const commandBody = (name: CommandName, values: CommandValues): Record<string, unknown> =>
  Object.fromEntries(
    fieldsOf(name, values)
      .filter((field) => isFilled(values[field.name]))
      .map((field) => [field.name, sent(field, values[field.name])]),
  );
