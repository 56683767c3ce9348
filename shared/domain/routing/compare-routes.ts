import type { Holder } from "../dossier/event.ts";
import type { DossierRules } from "../dossier/rules.ts";
import { factsOf } from "../dossier/rules.ts";
import type { Opened } from "../dossier/state.ts";
import { stepsFor } from "../procedure/applies.ts";
import { chooseOffice } from "./choose-office.ts";
import type { Routes } from "./route-table.ts";

/** What of a dossier decides its way, and nothing that tells whose it is. */
export type RoutedDossier = Pick<
  Opened,
  "commune" | "decidedIn" | "procedure" | "case" | "channel" | "answers" | "components" | "money"
>;

/** A way that dossiers take after the change and did not before. */
export interface RouteMove {
  readonly from: string;
  /** Absent where nobody would get them. */
  readonly to?: string | undefined;
  readonly procedure: string;
  readonly step: string;
  readonly count: number;
}

export interface RouteComparison {
  /** Dossiers that were looked at, and how many steps they have together. */
  readonly dossiers: number;
  readonly steps: number;
  /** Dossiers of which a step would go elsewhere. */
  readonly moved: number;
  /** Dossiers of which a step would find nobody, though it finds somebody today: these block the change. */
  readonly stranded: number;
  /** The largest first. */
  readonly moves: readonly RouteMove[];
  /** How many steps each rule of the changed routes decides, by table and rule: "economy.business-online". */
  readonly used: Readonly<Record<string, number>>;
}

/** An agency, or the office of one commune. */
const exactly = (holder: Holder): string =>
  holder.office === undefined ? holder.agency : `${holder.agency}#${holder.office}`;

/** The office whatever its commune: a province's moves are as few as its rules, and not a hundred times as many. */
export const anywhere = ({ agency, office }: Holder): string => office ?? agency;

interface Comparing {
  /** What was compared before, to go on from. */
  readonly before?: RouteComparison | undefined;
  /** What counts as the same place. */
  readonly name?: (holder: Holder) => string;
}

const keyOf = ({ from, to, procedure, step }: Omit<RouteMove, "count">): string =>
  [from, to ?? "", procedure, step].join("|");

const nothing = { dossiers: 0, steps: 0, moved: 0, stranded: 0 };

/** Adds one dossier after the other, so that a month of a province needs no more memory than its moves. */
export const routeComparison = ({ before, name = exactly }: Comparing = {}) => {
  const { dossiers, steps, moved, stranded } = before ?? nothing;
  const moves = new Map(before?.moves.map((move) => [keyOf(move), move]));
  const used = new Map(Object.entries(before?.used ?? {}));
  const sums = { dossiers, steps, moved, stranded };
  const nameOf = (holder: Holder | undefined) => holder && name(holder);
  return {
    /** @param at the moment at which both routes are asked */
    add: (dossier: RoutedDossier, rules: DossierRules, changed: readonly Routes[], at: string): void => {
      const opened: Opened = { ...unnamed, ...dossier };
      let [isMoved, isStranded] = [false, false];
      for (const step of stepsFor(rules.procedure, factsOf(opened))) {
        sums.steps += 1;
        const from = nameOf(chooseOffice({ opened, step }, rules, at).to);
        const chosen = chooseOffice({ opened, step }, { ...rules, routes: changed }, at);
        const to = nameOf(chosen.to);
        const rule = chosen.rule && `${chosen.table?.id}.${chosen.rule.id}`;
        if (rule !== undefined) used.set(rule, (used.get(rule) ?? 0) + 1);
        if (from === to) continue;
        isMoved = true;
        if (to === undefined) isStranded = true;
        const move = { from: from ?? "", to, procedure: dossier.procedure, step: step.id };
        moves.set(keyOf(move), { ...move, count: (moves.get(keyOf(move))?.count ?? 0) + 1 });
      }
      sums.dossiers += 1;
      sums.moved += isMoved ? 1 : 0;
      sums.stranded += isStranded ? 1 : 0;
    },
    result: (): RouteComparison => ({
      ...sums,
      moves: [...moves.values()].sort((a, b) => b.count - a.count || keyOf(a).localeCompare(keyOf(b), "en")),
      used: Object.fromEntries(used),
    }),
  };
};

/** Stands for all that no route asks for. */
const unnamed = {
  procedureVersion: "",
  language: "vi",
  ownerName: "",
  secret: "",
  form: "",
  submittedAt: "",
  supplements: 0,
} as const;
