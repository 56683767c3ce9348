import type { ProcedureDefinition } from "./definition.ts";
import { bundleFact } from "./diff/bundle-part.ts";
import { cases } from "./diff/case-parts.ts";
import type { Change } from "./diff/change.ts";
import { leaf, record } from "./diff/compare.ts";
import { list } from "./diff/compare-list.ts";
import { choice, date, listOf, localized, number, office, words, yesNo } from "./diff/facts.ts";
import { byKey } from "./diff/match.ts";
import { questions } from "./diff/question-parts.ts";
import { steps } from "./diff/step-parts.ts";
import type { OpenQuestion } from "./open-question.ts";

type Linked = NonNullable<ProcedureDefinition["linked"]>[number];
type Law = ProcedureDefinition["law"][number];

const linked = list<Linked>({
  subject: "linked",
  kind: "linked",
  match: byKey(({ procedure }) => procedure),
  name: ({ procedure }) => ({ vi: procedure, en: procedure }),
  details: ({ why }) => [localized(why)],
  part: record<Linked>({
    procedure: leaf("linked.procedure", words),
    when: leaf("linked.when", choice),
    why: leaf("linked.why", localized),
  }),
});

const law = list<Law>({
  subject: "law",
  kind: "law",
  match: byKey(({ title }) => title),
  name: ({ title }) => ({ vi: title, en: title }),
  details: () => [],
  part: record<Law>({ title: leaf("law.title", words), note: leaf("law.note", words) }),
});

const openQuestions = list<OpenQuestion>({
  subject: "openQuestions",
  kind: "openQuestion",
  match: byKey(({ path, question }) => `${path} ${question}`),
  name: ({ question }) => ({ vi: question, en: question }),
  details: () => [],
  part: record<OpenQuestion>({
    path: leaf("openQuestion.path", words),
    question: leaf("openQuestion.question", words),
    found: leaf("openQuestion.found", words),
  }),
});

const procedure = record<ProcedureDefinition>({
  id: leaf("procedure.id", words),
  name: leaf("procedure.name", localized),
  effectiveFrom: leaf("procedure.effectiveFrom", date),
  effectiveTo: leaf("procedure.effectiveTo", date),
  cases,
  steps,
  bundle: leaf("procedure.bundle", bundleFact),
  questions,
  outcome: record<ProcedureDefinition["outcome"]>({
    name: leaf("outcome.name", localized),
    code: leaf("outcome.code", words),
    delivery: leaf("outcome.delivery", listOf(choice)),
  }),
  online: record<ProcedureDefinition["online"]>({
    level: leaf("online.level", choice),
    because: leaf("online.because", choice),
    reason: leaf("online.reason", localized),
  }),
  department: leaf("procedure.department", office),
  communes: leaf("procedure.communes", listOf(words)),
  placeIndependent: leaf("procedure.placeIndependent", ({ by, basis }) => ({
    is: "list",
    items: [choice(by), words(basis)],
  })),
  linked,
  summary: leaf("procedure.summary", localized),
  field: leaf("procedure.field", localized),
  keywords: leaf("procedure.keywords", listOf(words)),
  yearly: leaf("procedure.yearly", number("yearly")),
  law,
  review: leaf("procedure.review", words),
  openQuestions,
  generated: leaf("procedure.generated", yesNo),
});

/**
 * What an official would say has changed between two definitions, most important first. Complete: definitions with the same
 * canonical JSON give nothing, any others at least one change. `version` is no part of the content.
 */
export const diffProcedures = (before: ProcedureDefinition, after: ProcedureDefinition): Change[] =>
  procedure(before, after, { before: [], after: [], places: [] });
