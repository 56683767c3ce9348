import { accountOf } from "../dossier/account.ts";
import type { Channel } from "../dossier/channel.ts";
import { type DossierRules, factsOf } from "../dossier/rules.ts";
import { decidingCommune, type Opened } from "../dossier/state.ts";
import { type Facts, holds, mentions, type Truth } from "../procedure/condition.ts";
import type { ProcedureDefinition, Step } from "../procedure/definition.ts";
import type { RouteRule } from "./route-table.ts";

/** Everything about a dossier that a rule can ask for. */
export interface RoutePoint {
  readonly procedure: Pick<ProcedureDefinition, "id" | "department">;
  readonly step: string;
  readonly commune: string;
  readonly channel: Channel;
  readonly facts: Facts;
  /** What it costs its owner, in VND; undefined while nobody has said. */
  readonly amountVnd?: number | undefined;
}

/** One condition of a rule, with what the dossier has in its place. An absent value is not known yet. */
export interface RouteTest {
  readonly of: "procedure" | "department" | "step" | "commune" | "channel" | "case" | "answer" | "amount";
  /** Of an answer: the question. */
  readonly question?: string;
  /** Of an amount: from this much on, and less than that. */
  readonly wanted: readonly string[];
  readonly value?: string | undefined;
  readonly truth: Truth;
}

/** What a route is asked about. */
export interface RouteAsk {
  readonly opened: Opened;
  readonly step: Step;
}

export const pointOf = ({ opened, step }: RouteAsk, rules: DossierRules): RoutePoint => {
  const { known, dueVnd } = accountOf({ status: "submitted", opened }, rules);
  return {
    procedure: rules.procedure,
    step: step.id,
    commune: decidingCommune(opened),
    channel: opened.channel,
    facts: factsOf(opened),
    ...(known ? { amountVnd: dueVnd } : {}),
  };
};

const among = (of: RouteTest["of"], wanted: readonly string[] | undefined, value: string): RouteTest[] =>
  wanted === undefined ? [] : [{ of, wanted, value, truth: wanted.includes(value) ? "yes" : "no" }];

const amountTest = ({ amount }: RouteRule, amountVnd: number | undefined): RouteTest[] => {
  if (amount === undefined) return [];
  const { fromVnd = 0, belowVnd = Number.POSITIVE_INFINITY } = amount;
  const wanted = [fromVnd, ...(amount.belowVnd === undefined ? [] : [amount.belowVnd])].map(String);
  if (amountVnd === undefined) return [{ of: "amount", wanted, truth: "unknown" }];
  const isSo = fromVnd <= amountVnd && amountVnd < belowVnd;
  return [{ of: "amount", wanted, value: String(amountVnd), truth: isSo ? "yes" : "no" }];
};

/** Every case and answer that the condition speaks of, each by itself. */
const leaves = ({ when }: RouteRule, facts: Facts): RouteTest[] =>
  [...(when === undefined ? [] : mentions(when))].map(({ question, keys: wanted }) =>
    question === undefined
      ? { of: "case", wanted, value: facts.case, truth: holds({ case: wanted }, facts) }
      : {
          ...{ of: "answer", question, wanted, value: facts.answers[question] },
          truth: holds({ answer: question, is: wanted }, facts),
        },
  );

const worst = (truths: readonly Truth[]): Truth =>
  truths.includes("no") ? "no" : truths.includes("unknown") ? "unknown" : "yes";

export interface Tested {
  readonly truth: Truth;
  readonly tests: readonly RouteTest[];
}

/** Whether a rule holds, and each of its conditions. Those of `when` are told one by one and count as the whole that they make. */
export const testRule = (rule: RouteRule, point: RoutePoint): Tested => {
  const { procedure, step, commune, channel, facts, amountVnd } = point;
  const plain = [
    ...among("procedure", rule.procedures, procedure.id),
    ...among("department", rule.departments, procedure.department),
    ...among("step", rule.steps, step),
    ...among("commune", rule.communes, commune),
    ...among("channel", rule.channels, channel),
    ...amountTest(rule, amountVnd),
  ];
  const truth = worst([...plain.map((test) => test.truth), holds(rule.when, facts)]);
  return { truth, tests: [...plain, ...leaves(rule, facts)] };
};
