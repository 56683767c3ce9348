import type { Bundle, BundlePart } from "../bundle.ts";
import type { Fact } from "./change.ts";
import { condition, given, words } from "./facts.ts";

const pairs = (named: Readonly<Record<string, string>>): Fact[] =>
  Object.entries(named).map(([name, source]) => words(`${name} = ${source}`));

const partFact = ({ id, procedure, ...part }: BundlePart): Fact => ({
  is: "list",
  items: [
    words(`${id}: ${procedure}`),
    ...given(part.case, words),
    ...given(part.when, condition),
    ...[part.papers, part.outcomes ?? {}, part.answers ?? {}].flatMap(pairs),
    ...[...(part.after ?? []), ...(part.afterOnPaper ?? [])].map((one) => words(`← ${one}`)),
  ],
});

/** Told as a whole: who edits a bundle has to see all of it. */
export const bundleFact = ({ parts, tells, supplement }: Bundle): Fact => ({
  is: "list",
  items: [
    ...parts.map(partFact),
    ...given(tells, words),
    ...given(supplement, ({ withinDays, basis }) => words(`${withinDays}: ${basis}`)),
  ],
});
