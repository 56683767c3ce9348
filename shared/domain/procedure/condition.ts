/** How deep a condition may nest. The deepest real one has three levels. */
export const DEPTH_LIMIT = 8;

/**
 * When something applies, as a small tree over the case and the answers to the procedure's questions. It is data: it
 * always ends, and reads nothing but these facts. `condition-shape.ts` parses it; this file does without the parser,
 * because the pages evaluate conditions too.
 */
export type Condition =
  | { readonly case: string | readonly string[] }
  | { readonly answer: string; readonly is: string | readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** What is known of a person's matter. A question that nobody has answered is absent. */
export interface Facts {
  readonly case?: string | undefined;
  readonly answers: Readonly<Record<string, string>>;
}

/** "unknown" while it hangs on a question that is not answered yet. */
export type Truth = "yes" | "no" | "unknown";

const listOf = (keys: string | readonly string[]): readonly string[] => (typeof keys === "string" ? [keys] : keys);

const isOneOf = (value: string | undefined, keys: string | readonly string[]): Truth =>
  value === undefined ? "unknown" : listOf(keys).includes(value) ? "yes" : "no";

/** Kleene's three values: one "no" settles `all`, one "yes" settles `any`, whatever else is unknown. */
export const holds = (condition: Condition | undefined, facts: Facts): Truth => {
  if (condition === undefined) return "yes";
  if ("case" in condition) return isOneOf(facts.case, condition.case);
  if ("answer" in condition) return isOneOf(facts.answers[condition.answer], condition.is);
  if ("not" in condition) {
    const inner = holds(condition.not, facts);
    return inner === "unknown" ? inner : inner === "yes" ? "no" : "yes";
  }
  const [parts, settling, otherwise] =
    "all" in condition ? ([condition.all, "no", "yes"] as const) : ([condition.any, "yes", "no"] as const);
  const truths = parts.map((part) => holds(part, facts));
  return truths.includes(settling) ? settling : truths.includes("unknown") ? "unknown" : otherwise;
};

/** Every case and answer that a condition speaks of, with where it stands in the tree. */
export function* mentions(
  condition: Condition,
  path: readonly (string | number)[] = [],
): Generator<{
  readonly path: readonly (string | number)[];
  readonly question?: string;
  readonly keys: readonly string[];
}> {
  if ("case" in condition) yield { path: [...path, "case"], keys: listOf(condition.case) };
  else if ("answer" in condition)
    yield { path: [...path, "is"], question: condition.answer, keys: listOf(condition.is) };
  else if ("not" in condition) yield* mentions(condition.not, [...path, "not"]);
  else {
    const [name, parts] = "all" in condition ? (["all", condition.all] as const) : (["any", condition.any] as const);
    for (const [at, part] of parts.entries()) yield* mentions(part, [...path, name, at]);
  }
}

/** Levels of a tree; a leaf has one. */
export const depthOf = (condition: Condition): number => {
  if ("not" in condition) return 1 + depthOf(condition.not);
  if ("all" in condition) return 1 + Math.max(...condition.all.map(depthOf));
  if ("any" in condition) return 1 + Math.max(...condition.any.map(depthOf));
  return 1;
};

export const isTooDeep = (condition: Condition): boolean => depthOf(condition) > DEPTH_LIMIT;
