import * as z from "zod";
import { accept, type Result, refuse } from "../decider.ts";
import { Language, Localized } from "../localized.ts";
import type { MessageRefusal } from "./phone.ts";
import { sendingFields } from "./sending.ts";
import { measureSms, type SmsSize } from "./sms.ts";
import { stripMarks } from "./strip-marks.ts";

const PLACEHOLDER = /\{([a-z][a-zA-Z]*)\}/g;
/** Names of the variables in a text, in their alphabet. */
export const placeholdersIn = (text: string): string[] =>
  [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => `${name}`))].sort();

const Variable = z.strictObject({
  name: z.string().regex(/^[a-z][a-zA-Z]*$/),
  maxLength: z.int().min(1).max(70).describe("SMS units: an escaped character such as [ takes two"),
  whenLonger: z.enum(["refuse", "cut"]).describe("A code or a link cut short is wrong; the name of a place is not"),
});

/** An SMS as data. Texts carry full marks; the sender strips them when the setting says so. */
export const SmsTemplate = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    event: z.string().min(1).describe("Type of the event that calls for this message"),
    texts: Localized,
    variables: z.array(Variable),
    ...sendingFields,
  })
  .check(({ value, issues }) => {
    const declared = value.variables.map(({ name }) => name).sort();
    for (const language of Language.options) {
      const text = value.texts[language];
      const report = (message: string) =>
        issues.push({ code: "custom", input: text, path: ["texts", language], message });
      if (placeholdersIn(text).join() !== declared.join())
        report("các biến trong câu phải đúng là các biến đã khai báo");
      if (/[{}]/.test(text.replace(PLACEHOLDER, ""))) report("dấu { } chỉ dùng cho biến");
    }
  })
  .meta({ id: "SmsTemplate", description: "Text message for one kind of event" });
export type SmsTemplate = z.infer<typeof SmsTemplate>;

type TemplateRefusal = Exclude<MessageRefusal, "PHONE_NOT_VIETNAMESE_MOBILE">;
type Values = Readonly<Record<string, string>>;

/** Composed marks are the fewest units that keep the marks. */
const prepare = (text: string, strip: boolean): string => (strip ? stripMarks(text) : text.normalize("NFC"));
const unitsOf = (text: string): number => measureSms(text).units;

const cutTo = (text: string, units: number): string => {
  const characters = [...text].slice(0, units);
  while (unitsOf(characters.join("")) > units) characters.pop();
  return characters.join("").trimEnd();
};

const limited = (
  { name, maxLength, whenLonger }: z.infer<typeof Variable>,
  given: string,
  strip: boolean,
): Result<string, TemplateRefusal> => {
  const value = prepare(given.replace(/\s+/g, " ").trim(), strip);
  if (value === "") return refuse("TEMPLATE_VARIABLE_MISSING", { field: name });
  if (unitsOf(value) <= maxLength) return accept(value);
  return whenLonger === "cut" ? accept(cutTo(value, maxLength)) : refuse("TEMPLATE_VALUE_TOO_LONG", { field: name });
};

/** Every declared variable within its limit, and nothing else. */
const checked = (
  template: SmsTemplate,
  values: Values,
  strip: boolean,
): Result<Map<string, string>, TemplateRefusal> => {
  const given = new Map(Object.entries(values));
  const filled = new Map<string, string>();
  for (const variable of template.variables) {
    const value = limited(variable, given.get(variable.name) ?? "", strip);
    if (!value.ok) return value;
    filled.set(variable.name, value.value);
    given.delete(variable.name);
  }
  const [unknown] = given.keys();
  return unknown === undefined ? accept(filled) : refuse("TEMPLATE_VARIABLE_UNKNOWN", { field: unknown });
};

// One pass, so a value that looks like a variable stays the text that it is.
const render = (text: string, filled: ReadonlyMap<string, string>, strip: boolean): string =>
  prepare(text, strip).replace(PLACEHOLDER, (_, name: string) => `${filled.get(name)}`);

/** The message as it is sent. Refuses a variable that is missing or blank, unknown, or too long where none may be cut. */
export const fill = (
  template: SmsTemplate,
  language: Language,
  values: Values,
  { stripMarks: strip }: { readonly stripMarks: boolean },
): Result<string, TemplateRefusal> => {
  const filled = checked(template, values, strip);
  return filled.ok ? accept(render(template.texts[language], filled.value, strip)) : filled;
};

/** Values that fill every variable to its limit. */
export const longestValues = ({ variables }: SmsTemplate): Values =>
  Object.fromEntries(variables.map(({ name, maxLength }) => [name, "W".repeat(maxLength)]));

/** The size of the message in both languages, marks stripped, at these values: by default the longest possible. */
export const worstCase = (
  template: SmsTemplate,
  values: Values = longestValues(template),
): Result<Record<Language, SmsSize>, TemplateRefusal> => {
  const filled = checked(template, values, true);
  if (!filled.ok) return filled;
  const sizeIn = (language: Language): SmsSize => measureSms(render(template.texts[language], filled.value, true));
  return accept({ vi: sizeIn("vi"), en: sizeIn("en") });
};
