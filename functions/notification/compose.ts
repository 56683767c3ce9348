import type { SmsTemplate } from "../../shared/domain/message/template.ts";
import { fill } from "../../shared/domain/message/template.ts";
import type { Told } from "./message-for.ts";

/** The words for a fact; a set of messages from before may have none for the province, which then reads the lead's. */
export const templateFor = (
  templates: readonly SmsTemplate[],
  { event, insteadOf }: Pick<Told, "event" | "insteadOf">,
): SmsTemplate | undefined =>
  templates.find((one) => one.event === event) ?? templates.find((one) => one.event === insteadOf);

/** The values that a template names; what it does not name stays out. */
export const wantedValues = (template: SmsTemplate, { values }: Pick<Told, "values">): Record<string, string> =>
  Object.fromEntries(template.variables.map(({ name }) => [name, values[name] ?? ""]));

/** Published templates were checked with their longest values, so one that cannot be filled is a fault. */
export const composed = (
  template: SmsTemplate,
  told: Pick<Told, "language" | "values">,
  stripMarks: boolean,
): string => {
  const text = fill(template, told.language, wantedValues(template, told), { stripMarks });
  if (!text.ok) throw new Error(`Template ${template.id}: ${text.refusal.code} ${text.refusal.field ?? ""}`);
  return text.value;
};
