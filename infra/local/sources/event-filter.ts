import { isRecord } from "../template/intrinsics.ts";

/**
 * EventBridge patterns as Lambda's event source mappings use them. A field's rule is a list, of which one must match;
 * all fields of a pattern must match; `$or` holds alternatives.
 */
export const matchesPattern = (pattern: unknown, value: unknown): boolean => {
  if (!isRecord(pattern)) return false;
  return Object.entries(pattern).every(([key, rule]) => {
    if (key === "$or" && Array.isArray(rule)) return rule.some((one) => matchesPattern(one, value));
    const field = isRecord(value) ? value[key] : undefined;
    if (Array.isArray(rule)) return matchesField(rule, field);
    return Array.isArray(field) ? field.some((one) => matchesPattern(rule, one)) : matchesPattern(rule, field);
  });
};

const matchesField = (rules: readonly unknown[], field: unknown): boolean => {
  const values = Array.isArray(field) ? field : [field];
  return rules.some((rule) => values.some((value) => matchesRule(rule, value)));
};

const matchesRule = (rule: unknown, value: unknown): boolean => {
  if (!isRecord(rule)) return rule === value;
  return Object.entries(rule).every(([operator, argument]) => {
    const test = operators[operator];
    if (!test) throw new Error(`The filter operator "${operator}" is not known.`);
    return test(argument, value);
  });
};

const startsWith = (argument: unknown, value: unknown): boolean =>
  typeof value === "string" &&
  (isRecord(argument)
    ? value.toLowerCase().startsWith(String(argument["equals-ignore-case"]).toLowerCase())
    : value.startsWith(String(argument)));

const compare: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  "=": (value, limit) => value === limit,
  "<": (value, limit) => value < limit,
  "<=": (value, limit) => value <= limit,
  ">": (value, limit) => value > limit,
  ">=": (value, limit) => value >= limit,
};

const numeric = (argument: unknown, value: unknown): boolean => {
  if (!Array.isArray(argument) || typeof value !== "number") return false;
  for (let index = 0; index < argument.length; index += 2)
    if (!compare[String(argument[index])]?.(value, Number(argument[index + 1]))) return false;
  return true;
};

const operators: Readonly<Record<string, (argument: unknown, value: unknown) => boolean>> = {
  exists: (argument, value) => (value !== undefined) === argument,
  prefix: startsWith,
  suffix: (argument, value) => typeof value === "string" && value.endsWith(String(argument)),
  "equals-ignore-case": (argument, value) =>
    typeof value === "string" && value.toLowerCase() === String(argument).toLowerCase(),
  "anything-but": (argument, value) =>
    value !== undefined && !(Array.isArray(argument) ? argument : [argument]).some((one) => matchesRule(one, value)),
  numeric,
};

/** No pattern lets everything through. */
export const passes = (patterns: readonly unknown[], record: unknown): boolean =>
  patterns.length === 0 || patterns.some((pattern) => matchesPattern(pattern, record));
