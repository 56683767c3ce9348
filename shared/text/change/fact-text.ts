import { formatDate } from "../../domain/calendar/time.ts";
import type { TimeLimit } from "../../domain/calendar/time-limit.ts";
import type { Language, Localized } from "../../domain/localized.ts";
import type { ProcedureDefinition } from "../../domain/procedure/definition.ts";
import type { Fact } from "../../domain/procedure/diff/change.ts";
import { conditionText } from "../condition-text.ts";
import { choiceWords } from "./choice-words.ts";

/** Where names are looked up: the definition that the fact stands in, and what offices are called. */
export interface FactNames {
  readonly procedure: Pick<ProcedureDefinition, "cases" | "questions" | "steps">;
  readonly office: (key: string) => Localized;
}

type NumberFact = Extract<Fact, { is: "number" }>;

const grouped = (count: number, language: Language): string =>
  count.toLocaleString(language === "vi" ? "vi-VN" : "en-GB");

const UNITS: Readonly<Record<NumberFact["unit"], Localized>> = {
  hours: { vi: "giờ làm việc", en: "working hours" },
  copies: { vi: "bản", en: "copies" },
  dong: { vi: "đồng", en: "VND" },
  times: { vi: "lần", en: "times" },
  yearly: { vi: "hồ sơ mỗi năm", en: "dossiers a year" },
  percent: { vi: "phần trăm", en: "per cent" },
};
const SINGLE: Partial<Record<NumberFact["unit"], string>> = {
  hours: "working hour",
  copies: "copy",
  times: "time",
  yearly: "dossier a year",
};

const numberText = ({ count, unit }: NumberFact, language: Language): string => {
  const word = language === "en" && count === 1 ? (SINGLE[unit] ?? UNITS[unit].en) : UNITS[unit][language];
  return `${grouped(count, language)} ${word}`;
};

const LIMITS: Readonly<Record<Exclude<TimeLimit["unit"], "same-day">, Localized>> = {
  "working-days": { vi: "ngày làm việc", en: "working day" },
  "calendar-days": { vi: "ngày", en: "day" },
  "working-hours": { vi: "giờ làm việc", en: "working hour" },
};

/** "3 ngày làm việc"; "trong ngày, nhận sau 15:00 thì trong ngày làm việc tiếp theo". */
export const limitText = (limit: TimeLimit, language: Language): string => {
  if (limit.unit === "same-day")
    return language === "vi"
      ? `trong ngày, nhận sau ${limit.cutoff} thì trong ngày làm việc tiếp theo`
      : `the same day, or the next working day if received after ${limit.cutoff}`;
  const plural = language === "en" && limit.count !== 1 ? "s" : "";
  return `${limit.count} ${LIMITS[limit.unit][language]}${plural}`;
};

const quoted = (text: string): string => `“${text}”`;

const named = (list: readonly { readonly id: string; readonly name: Localized }[], id: string, language: Language) =>
  quoted(list.find((one) => one.id === id)?.name[language] ?? id);

/** A fact as it stands in a sentence; what the definition does not name stands by its key. */
export const factText = (fact: Fact, names: FactNames, language: Language): string => {
  const { procedure } = names;
  switch (fact.is) {
    case "words":
      return quoted(fact.text);
    case "localized":
      return quoted(fact.text[language]);
    case "date":
      return formatDate(fact.date);
    case "number":
      return numberText(fact, language);
    case "yes-no":
      return { vi: fact.yes ? "có" : "không", en: fact.yes ? "yes" : "no" }[language];
    case "choice":
      return choiceWords[fact.choice][language];
    case "limit":
      return limitText(fact.limit, language);
    case "condition":
      return { vi: "khi ", en: "when " }[language] + conditionText(fact.condition, procedure, language);
    case "office":
      return names.office(fact.key)[language];
    case "case":
      return named(procedure.cases, fact.id, language);
    case "step":
      return named(procedure.steps, fact.id, language);
    case "list":
      return fact.items.map((item) => factText(item, names, language)).join(", ") || emptyList[language];
    case "item":
      return withDetails(
        fact.name[language],
        fact.details.map((detail) => factText(detail, names, language)),
      );
  }
};

const emptyList: Localized = { vi: "danh sách trống", en: "an empty list" };

const withDetails = (name: string, details: readonly string[]): string =>
  details.length === 0 ? quoted(name) : `${quoted(name)} (${details.join(", ")})`;
