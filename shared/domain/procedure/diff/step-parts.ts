import type { Step } from "../definition.ts";
import type { Fact } from "./change.ts";
import { leaf, record } from "./compare.ts";
import { list } from "./compare-list.ts";
import { choice, condition, given, listOf, localized, number, office, words, yesNo } from "./facts.ts";
import { byKey } from "./match.ts";

const hours = number("hours");

const consulted = ({ office: key, replyWithinHours }: NonNullable<Step["consults"]>): Fact => ({
  is: "list",
  items: [office(key), hours(replyWithinHours)],
});

const back = ({ step, atMost }: NonNullable<Step["backTo"]>): Fact => ({
  is: "list",
  items: [{ is: "step", id: step }, ...given(atMost, number("times"))],
});

/** The dossier's way through the offices. */
export const steps = list<Step>({
  subject: "steps",
  kind: "step",
  match: byKey(({ id }) => id),
  name: ({ name }) => name,
  details: ({ owner, workHours }) => [office(owner), hours(workHours)],
  part: record<Step>({
    id: leaf("step.id", words),
    name: leaf("step.name", localized),
    owner: leaf("step.owner", office),
    role: leaf("step.role", choice),
    kind: leaf("step.kind", choice),
    acceptWithinHours: leaf("step.acceptWithinHours", hours),
    workHours: leaf("step.workHours", hours),
    consults: leaf("step.consults", consulted),
    decides: leaf("step.decides", yesNo),
    cases: leaf(
      "step.cases",
      listOf((id: string) => ({ is: "case", id })),
    ),
    when: leaf("step.when", condition),
    backTo: leaf("step.backTo", back),
  }),
});
