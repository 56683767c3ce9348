/** The forms of the commands as data: which fields each asks for. The API checks them again. */
export interface CommandField {
  readonly name: string;
  /** Key of the label in the wording's `fields`. */
  readonly label: Label;
  readonly kind: "text" | "long" | "money" | "papers" | "office" | "decision" | "recipient";
  readonly optional?: boolean;
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
  | "note"
  | "decision"
  | "documentNumber";

const reason: CommandField = { name: "reason", label: "reason", kind: "long" };
const missing: CommandField = { name: "components", label: "componentsMissing", kind: "papers" };
const leadReason: CommandField = { name: "leadReason", label: "leadReason", kind: "long", optional: true };

export const commandFields = {
  "dossier.receive": [],
  "dossier.request-supplement": [missing, reason, leadReason],
  "dossier.refuse": [reason, { name: "legalBasis", label: "legalBasis", kind: "text" }],
  "dossier.provide-supplement": [{ name: "components", label: "componentsBrought", kind: "papers" }],
  "dossier.withdraw": [reason],
  "dossier.stop": [reason],
  "dossier.request-payment": [
    { name: "amountVnd", label: "amountVnd", kind: "money" },
    { name: "reason", label: "reason", kind: "text" },
  ],
  "dossier.confirm-payment": [{ name: "receiptNumber", label: "receiptNumber", kind: "text" }],
  "dossier.hand-over": [{ name: "to", label: "to", kind: "office" }, reason],
  "dossier.return-outcome": [
    { name: "to", label: "recipient", kind: "recipient" },
    { name: "proxyName", label: "proxyName", kind: "text", optional: true },
  ],
  "handoff.accept": [],
  "handoff.return": [reason],
  "handoff.complete-step": [{ name: "note", label: "note", kind: "long", optional: true }],
  "handoff.send-back": [reason],
  "handoff.record-outcome": [
    { name: "decision", label: "decision", kind: "decision" },
    { name: "documentNumber", label: "documentNumber", kind: "text" },
    { name: "note", label: "note", kind: "long", optional: true },
  ],
  "handoff.request-supplement": [missing, reason],
} as const satisfies Record<string, readonly CommandField[]>;

export type CommandName = keyof typeof commandFields;

/** Fields that an officer in this role may fill: only the head of a centre gives the reason for a second request. */
export const fieldsFor = (name: CommandName, role: string): readonly CommandField[] => {
  const fields: readonly CommandField[] = commandFields[name];
  return fields.filter((field) => field !== leadReason || role === "commune-lead");
};

export const isCommand = (name: string): name is CommandName => Object.hasOwn(commandFields, name);

/** Commands that end a dossier or send it back; their buttons look grave. */
export const isGrave = (name: CommandName): boolean =>
  ["dossier.refuse", "dossier.withdraw", "dossier.stop", "handoff.return", "handoff.send-back"].includes(name);

/** Typed-in values of a command's form, by field name. */
export type CommandValues = Readonly<Record<string, string | readonly string[]>>;

const isFilled = (value: string | readonly string[] | undefined): boolean =>
  typeof value === "string" ? value.trim() !== "" : (value?.length ?? 0) > 0;

/** Names of the fields that must still be filled in. */
export const lackingFields = (name: CommandName, values: CommandValues): string[] => {
  const fields: readonly CommandField[] = commandFields[name];
  return fields.filter((field) => field.optional !== true && !isFilled(values[field.name])).map((field) => field.name);
};

/** The request's body as the contract wants it: empty fields left out, money as a number, brought papers as objects. */
export const commandBody = (name: CommandName, values: CommandValues): Record<string, unknown> => {
  const fields: readonly CommandField[] = commandFields[name];
  const filled = fields.filter((field) => isFilled(values[field.name]));
  return Object.fromEntries(
    filled.map((field) => {
      const value = values[field.name];
      if (field.kind === "money") return [field.name, Number(String(value).replace(/[^\d]/g, ""))];
      if (field.label === "componentsBrought" && Array.isArray(value)) return [field.name, value.map((id) => ({ id }))];
      return [field.name, typeof value === "string" ? value.trim() : value];
    }),
  );
};

/** Path of the command under /api. */
export const commandPath = (name: CommandName, code: string, handoff: string | undefined): string => {
  const [kind, command] = name.split(".");
  const target =
    kind === "handoff" ? `/handoffs/${encodeURIComponent(handoff ?? "")}` : `/dossiers/${encodeURIComponent(code)}`;
  return `${target}/${command}`;
};
