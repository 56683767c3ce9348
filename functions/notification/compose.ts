import type { SmsTemplate } from "../../shared/domain/message/template.ts";
import { fill } from "../../shared/domain/message/template.ts";
import type { Told } from "./message-for.ts";

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
