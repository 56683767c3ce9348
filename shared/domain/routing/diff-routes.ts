import type { RouteRule, RouteTable } from "./route-table.ts";

type Fallback = NonNullable<RouteTable["fallbacks"]>[number];

/** One difference between two tables of routes of the same owner. */
export type RouteChange =
  | { readonly kind: "rule-added"; readonly after: RouteRule; readonly place: number }
  | { readonly kind: "rule-removed"; readonly before: RouteRule }
  | { readonly kind: "rule-changed"; readonly before: RouteRule; readonly after: RouteRule }
  /** Rules that were there before stand in another order: the first that holds decides. */
  | { readonly kind: "order"; readonly after: readonly RouteRule[] }
  | { readonly kind: "fallback-added" | "fallback-removed"; readonly fallback: Fallback };

const nothing: Pick<RouteTable, "rules" | "fallbacks"> = { rules: [] };

/** The same whatever the order of the entries. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const ruleChanges = (before: readonly RouteRule[], after: readonly RouteRule[]): RouteChange[] => [
  ...before
    .filter(({ id }) => !after.some((one) => one.id === id))
    .map((one) => ({ kind: "rule-removed" as const, before: one })),
  ...after.flatMap((one, at): RouteChange[] => {
    const was = before.find(({ id }) => id === one.id);
    if (was === undefined) return [{ kind: "rule-added", after: one, place: at + 1 }];
    return textOf(was) === textOf(one) ? [] : [{ kind: "rule-changed", before: was, after: one }];
  }),
];

const order = (before: readonly RouteRule[], after: readonly RouteRule[]): RouteChange[] => {
  const idsOf = (rules: readonly RouteRule[], others: readonly RouteRule[]) =>
    rules.map(({ id }) => id).filter((id) => others.some((one) => one.id === id));
  return idsOf(before, after).join() === idsOf(after, before).join() ? [] : [{ kind: "order", after }];
};

const fallbackChanges = (before: readonly Fallback[], after: readonly Fallback[]): RouteChange[] => {
  const missing = (some: readonly Fallback[], others: readonly Fallback[]) =>
    some.filter(({ office, to }) => !others.some((one) => one.office === office && one.to === to));
  return [
    ...missing(before, after).map((fallback) => ({ kind: "fallback-removed" as const, fallback })),
    ...missing(after, before).map((fallback) => ({ kind: "fallback-added" as const, fallback })),
  ];
};

/** What differs, rule by rule. @param before undefined where there was no table; @param after where there is none any more */
export const diffRoutes = (before: RouteTable | undefined, after: RouteTable | undefined): RouteChange[] => {
  const [was, is] = [before ?? nothing, after ?? nothing];
  return [
    ...ruleChanges(was.rules, is.rules),
    ...order(was.rules, is.rules),
    ...fallbackChanges(was.fallbacks ?? [], is.fallbacks ?? []),
  ];
};
