import type { Component, ProcedureCase } from "../definition.ts";
import { leaf, record } from "./compare.ts";
import { list } from "./compare-list.ts";
import { choice, condition, given, limit, listOf, localized, number, words, yesNo } from "./facts.ts";
import { fees } from "./fee-parts.ts";
import { byKey } from "./match.ts";

const components = list<Component>({
  subject: "components",
  kind: "component",
  match: byKey(({ id }) => id),
  name: ({ name }) => name,
  details: ({ form, count, when }) => [choice(form), number("copies")(count), ...given(when, condition)],
  part: record<Component>({
    id: leaf("component.id", words),
    name: leaf("component.name", localized),
    form: leaf("component.form", choice),
    count: leaf("component.count", number("copies")),
    required: leaf("component.required", yesNo),
    shown: leaf("component.shown", yesNo),
    when: leaf("component.when", condition),
    note: leaf("component.note", localized),
    withoutPaper: leaf("component.withoutPaper", localized),
    sources: leaf("component.sources", listOf(choice)),
    sampleForm: leaf("component.sampleForm", words),
  }),
});

/** The ways in which the procedure is decided, each with its papers, time and fees. */
export const cases = list<ProcedureCase>({
  subject: "cases",
  kind: "case",
  match: byKey(({ id }) => id),
  name: ({ name }) => name,
  details: ({ timeLimit }) => [limit(timeLimit)],
  part: record<ProcedureCase>({
    id: leaf("case.id", words),
    name: leaf("case.name", localized),
    when: leaf("case.when", condition),
    timeLimit: leaf("case.timeLimit", limit),
    timeLimitNote: leaf("case.timeLimitNote", localized),
    timeLimitBasis: leaf("case.timeLimitBasis", words),
    clock: leaf("case.clock", choice),
    immediate: leaf("case.immediate", yesNo),
    extendable: leaf("case.extendable", ({ basis }) => words(basis)),
    components,
    fees,
  }),
});
