import type { CatalogueContext } from "../../../shared/contracts/catalogue-api.ts";
import type { RoutedProcedure } from "../../../shared/contracts/route-table-api.ts";
import type { Localized } from "../../../shared/domain/localized.ts";
import type { RouteRule } from "../../../shared/domain/routing/route-table.ts";
import type { Named } from "../../../shared/text/condition-text.ts";
import { type RuleNames, ruleSentence } from "../../../shared/text/route-rule-text.ts";
import { officeNames } from "../catalogue/named-parts.ts";

const same = (key: string): Localized => ({ vi: key, en: key });

/** What a condition can speak of: the cases and questions that all the procedures have. */
export const namedOf = (procedures: readonly RoutedProcedure[], codes: readonly string[]): Required<Named> => {
  const [first, ...others] = procedures.filter(({ code }) => codes.includes(code));
  if (first === undefined) return { cases: [], questions: [] };
  const isShared = (of: "cases" | "questions", id: string) =>
    others.every((one) => one[of].some((part) => part.id === id));
  return {
    cases: first.cases.filter(({ id }) => isShared("cases", id)),
    questions: first.questions.filter(({ id }) => isShared("questions", id)),
  };
};

/** What the rules of a table speak of, by name. */
export const routeNames = (context: CatalogueContext, procedures: readonly RoutedProcedure[]) => {
  const office = officeNames(context);
  const namesOf = (rule: Pick<RouteRule, "procedures">): RuleNames => ({
    office,
    commune: (code) => context.province.communes.find((one) => one.code === code)?.name ?? same(code),
    procedure: (code) => procedures.find((one) => one.code === code)?.name ?? same(code),
    step: (id) => procedures.flatMap(({ steps }) => steps).find((one) => one.id === id)?.name ?? same(id),
    named: namedOf(procedures, rule.procedures ?? []),
  });
  return {
    office,
    /** Where a dossier lies: an office of the communes by its key, or an agency by its code. */
    place: (id: string): Localized => context.province.agencies.find(({ code }) => code === id)?.name ?? office(id),
    procedure: (code: string) => namesOf({}).procedure(code),
    /** Of this procedure; a step of another may be called by the same key. */
    step: (code: string, id: string): Localized =>
      procedures.find((one) => one.code === code)?.steps.find((one) => one.id === id)?.name ?? same(id),
    sentence: (rule: RouteRule): Localized => ruleSentence(rule, namesOf(rule)),
  };
};
export type RouteNames = ReturnType<typeof routeNames>;
