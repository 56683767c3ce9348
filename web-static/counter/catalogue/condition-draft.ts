import { type Condition, DEPTH_LIMIT } from "../../../shared/domain/procedure/condition.ts";
import type { Named } from "../../../shared/text/condition-text.ts";
import { isRecord } from "./paths.ts";

export const KINDS = ["answer", "case", "all", "any", "not"] as const;
export type ConditionKind = (typeof KINDS)[number];

const areKeys = (value: unknown): value is string | readonly string[] =>
  typeof value === "string" || (Array.isArray(value) && value.every((one) => typeof one === "string"));

/** Whether what a draft holds is a condition, finished or not. */
export const isCondition = (value: unknown): value is Condition => {
  if (!isRecord(value)) return false;
  if ("case" in value) return areKeys(value.case);
  if ("answer" in value) return typeof value.answer === "string" && areKeys(value.is);
  if ("not" in value) return isCondition(value.not);
  const parts = value.all ?? value.any;
  return Array.isArray(parts) && parts.every(isCondition);
};

export const kindOfCondition = (condition: Condition): ConditionKind =>
  KINDS.find((kind) => Object.hasOwn(condition, kind)) ?? "answer";

export const partsOf = (condition: Condition): readonly Condition[] => {
  if ("all" in condition) return condition.all;
  if ("any" in condition) return condition.any;
  return "not" in condition ? [condition.not] : [condition];
};

export const blankCondition: Condition = { answer: "", is: [] };

/** What a new condition begins with: the first answer to the first question, or else the first case. */
export const firstCondition = ({ cases, questions = [] }: Named): Condition => {
  const [question] = questions;
  const [option] = question?.options ?? [];
  if (question !== undefined && option !== undefined) return { answer: question.id, is: option.id };
  return { case: cases[0]?.id ?? [] };
};

/** The condition as one of another kind; what was said stays inside it where there is room. */
export const asKind = (condition: Condition, kind: ConditionKind): Condition => {
  const [first = blankCondition] = partsOf(condition);
  switch (kind) {
    case "answer":
      return "answer" in first ? first : blankCondition;
    case "case":
      return "case" in first ? first : { case: [] };
    case "not":
      return { not: "all" in condition || "any" in condition ? condition : first };
    case "all":
      return { all: partsOf(condition) };
    case "any":
      return { any: partsOf(condition) };
  }
};

/** The kinds that may stand at this depth; the deepest level holds no further ones. @param depth 1 for the outermost */
export const kindsAt = (depth: number): readonly ConditionKind[] => (depth < DEPTH_LIMIT ? KINDS : ["answer", "case"]);

export const keysIn = (keys: string | readonly string[]): readonly string[] =>
  typeof keys === "string" ? (keys === "" ? [] : [keys]) : keys;

/** One key stands by itself, as an official writes it. */
export const asKeys = (keys: readonly string[]): string | readonly string[] =>
  keys.length === 1 ? (keys[0] ?? "") : keys;

export const withPart = (condition: Condition, at: number, part: Condition | undefined): Condition => {
  const parts = partsOf(condition).flatMap((one, index) => (index !== at ? [one] : part === undefined ? [] : [part]));
  if ("all" in condition) return { all: parts };
  if ("any" in condition) return { any: parts };
  return { not: parts[0] ?? blankCondition };
};

export const withMore = (condition: Condition): Condition =>
  "any" in condition ? { any: [...condition.any, blankCondition] } : { all: [...partsOf(condition), blankCondition] };
