import type { Condition } from "./condition.ts";
import type { ProcedureDefinition, Question } from "./definition.ts";
import type { FaultPath } from "./fault.ts";

/** A `when` of a procedure and where it stands. */
export interface PlacedCondition {
  readonly path: FaultPath;
  readonly condition: Condition;
  readonly of: "question" | "step" | "part" | "case" | "component" | "fee";
  /** What it belongs to, as people call it. */
  readonly name: string;
  /** Questions that may be spoken of here: a question only of those before it, or it could wait for itself. */
  readonly asked: readonly Question[];
  /** Cases in which it is looked at; the case itself is not known yet while the answers lead to it. */
  readonly cases: readonly (string | undefined)[];
}

/** Every condition of a procedure. */
export function* conditionsOf({
  cases,
  steps,
  bundle,
  questions = [],
}: ProcedureDefinition): Generator<PlacedCondition> {
  const all = cases.map(({ id }) => id);
  const place = (
    path: FaultPath,
    condition: Condition | undefined,
    rest: Omit<PlacedCondition, "path" | "condition" | "asked"> & Partial<Pick<PlacedCondition, "asked">>,
  ): PlacedCondition[] =>
    condition === undefined ? [] : [{ path: [...path, "when"], condition, asked: questions, ...rest }];
  for (const [at, { when, text }] of questions.entries())
    yield* place(["questions", at], when, {
      of: "question",
      name: text.vi,
      cases: all,
      asked: questions.slice(0, at),
    });
  for (const [at, { when, name, cases: only = all }] of steps.entries())
    yield* place(["steps", at], when, { of: "step", name: name.vi, cases: only });
  for (const [at, { when, procedure }] of (bundle?.parts ?? []).entries())
    yield* place(["bundle", "parts", at], when, { of: "part", name: procedure, cases: all });
  for (const [at, { id, when, name, components, fees }] of cases.entries()) {
    yield* place(["cases", at], when, { of: "case", name: name.vi, cases: [undefined] });
    for (const [inner, component] of components.entries())
      yield* place(["cases", at, "components", inner], component.when, {
        of: "component",
        name: component.name.vi,
        cases: [id],
      });
    for (const [inner, fee] of fees.entries())
      yield* place(["cases", at, "fees", inner], fee.when, { of: "fee", name: fee.name.vi, cases: [id] });
  }
}
