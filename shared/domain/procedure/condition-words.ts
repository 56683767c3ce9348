import type { Condition } from "./condition.ts";

const listed = (keys: string | readonly string[]): string => (typeof keys === "string" ? keys : keys.join(" hoặc "));

/** A condition as an editor reads it in a fault: married là yes và trường hợp là works. */
export const conditionWords = (condition: Condition): string => {
  if ("case" in condition) return `trường hợp là ${listed(condition.case)}`;
  if ("answer" in condition) return `${condition.answer} là ${listed(condition.is)}`;
  if ("not" in condition) return `không phải (${conditionWords(condition.not)})`;
  if ("all" in condition) return condition.all.map(conditionWords).join(" và ");
  return `(${condition.any.map(conditionWords).join(" hoặc ")})`;
};
