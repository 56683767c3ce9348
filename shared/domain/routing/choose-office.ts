import type { Holder } from "../dossier/event.ts";
import { type DossierRules, resolveOwner } from "../dossier/rules.ts";
import { decidingCommune, type Opened } from "../dossier/state.ts";
import type { Step } from "../procedure/definition.ts";
import type { RouteRule, Routes } from "./route-table.ts";
import { pointOf, type RouteAsk, type Tested, testRule } from "./route-tests.ts";

/** Why an office was passed over for the one that takes its work. */
export interface Passed {
  readonly office: string;
  readonly because: "not-here" | "closed";
  readonly to: string;
}

export interface LookedAt extends Tested {
  readonly rule: RouteRule;
}

/** Where a step goes, with all that led there: the decision is its own explanation. */
export interface Chosen {
  /** As the step calls whoever does it. */
  readonly owner: string;
  /** The table that was read; none where the owner has none. */
  readonly table?: Routes;
  /** Rules in their order, up to the one that held. */
  readonly looked: readonly LookedAt[];
  /** The rule that held; none when the owner itself is meant. */
  readonly rule?: RouteRule;
  readonly passed: readonly Passed[];
  /** The office is announced as closed, and nobody open takes its work. */
  readonly closed: boolean;
  /** Undefined when there is nobody of that name in the commune or the province. */
  readonly to: Holder | undefined;
  readonly key: string;
  readonly acceptWithinHours: number;
}

/** Where the dossier goes by the rules: first the one that holds, then whoever takes over from an office that cannot. */
export const chooseOffice = (ask: RouteAsk, rules: DossierRules, at: string): Chosen => {
  const { owner, acceptWithinHours } = ask.step;
  const table = rules.routes?.find((one) => one.owner === owner);
  const looked = lookAt(table, ask, rules);
  const last = looked.at(-1);
  const rule = last?.truth === "yes" ? last.rule : undefined;
  const office = standIn(rule?.to ?? owner, { table, ask, rules, at });
  return {
    owner,
    ...(table === undefined ? {} : { table }),
    looked,
    ...(rule === undefined ? {} : { rule }),
    ...office,
    acceptWithinHours: rule?.acceptWithinHours ?? acceptWithinHours,
  };
};

/** Working minutes in which the office that would get the step now must accept; none where no step is left. */
export const routedMinutes = (step: Step | undefined, opened: Opened, at: string, rules: DossierRules): number =>
  step === undefined ? 0 : chooseOffice({ opened, step }, rules, at).acceptWithinHours * 60;

/** What is not known yet does not hold: a dossier goes another way only for a reason that is certain. */
const lookAt = (table: Routes | undefined, ask: RouteAsk, rules: DossierRules): LookedAt[] => {
  const looked: LookedAt[] = [];
  if (table === undefined) return looked;
  const point = pointOf(ask, rules);
  for (const rule of table.rules) {
    const tested = { rule, ...testRule(rule, point) };
    looked.push(tested);
    if (tested.truth === "yes") break;
  }
  return looked;
};

interface Around {
  readonly table: Routes | undefined;
  readonly ask: RouteAsk;
  readonly rules: DossierRules;
  readonly at: string;
}

type Office = Pick<Chosen, "passed" | "closed" | "to" | "key">;

/** An office that is closed keeps its work when nobody open is named for it; one that is not there cannot. */
const standIn = (wanted: string, { table, ask, rules, at }: Around): Office => {
  const passed: Passed[] = [];
  let there: Office | undefined;
  for (let key = wanted; ; ) {
    const to = resolveOwner(key, decidingCommune(ask.opened), rules.province);
    const isClosed = to !== undefined && (rules.closed?.(to, at) ?? false);
    if (to !== undefined && !isClosed) return { to, key, passed, closed: false };
    if (to !== undefined) there ??= { to, key, passed: [...passed], closed: true };
    const next = table?.fallbacks?.find(({ office }) => office === key)?.to;
    const isSeen = next === wanted || passed.some((one) => one.to === next);
    if (next === undefined || isSeen) return there ?? { to, key, passed, closed: false };
    passed.push({ office: key, because: to === undefined ? "not-here" : "closed", to: next });
    key = next;
  }
};
