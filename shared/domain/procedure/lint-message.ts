import { SmsTemplate } from "../message/template.ts";
import { composed, type MessageWording } from "../message/wording.ts";
import { checkMessage } from "./check-messages.ts";
import { checkTexts } from "./check-texts.ts";
import { type EntryFaultCode, type FaultCode, graded, type Severity } from "./fault.ts";
import { parseEntries } from "./parse-entries.ts";

export interface MessageFault {
  readonly path: readonly (string | number)[];
  readonly code: FaultCode | EntryFaultCode;
  readonly reason: string;
  readonly suggestion: string;
  readonly severity: Severity;
}

export interface LintedMessage {
  /** Absent while an entry is missing or not valid. */
  readonly template?: SmsTemplate;
  readonly faults: readonly MessageFault[];
}

/** What is wrong with a message as an official words it: the same in the editor and before it is published. */
export const lintMessage = (base: SmsTemplate, wording: MessageWording): LintedMessage => {
  const content = composed(base, wording);
  const { value, findings } = parseEntries(content, SmsTemplate);
  const entries = findings.map((finding) => ({ ...finding, severity: "error" as const }));
  if (value === undefined || entries.length > 0) return { faults: entries };
  return { template: value, faults: [...checkMessage(value), ...checkTexts(value)].map(graded) };
};
