import { expect } from "vitest";
import { STANDARD_HOURS } from "../../shared/domain/calendar/standard-hours.ts";
import type { DossierCommand } from "../../shared/domain/dossier/command.ts";
import { decide } from "../../shared/domain/dossier/dossier.ts";
import type { DossierEvent, DossierEventType } from "../../shared/domain/dossier/event.ts";
import { evolve } from "../../shared/domain/dossier/evolve.ts";
import type { DossierRules } from "../../shared/domain/dossier/rules.ts";
import { type Dossier, noDossier } from "../../shared/domain/dossier/state.ts";
import type { ProcedureCase, Step } from "../../shared/domain/procedure/definition.ts";
import { caoBangDefinitions } from "./definitions.ts";

const definitions = caoBangDefinitions();

/** The demonstration province's rules for one of its real procedures. */
export const rulesOf = (code: string): DossierRules => {
  const procedure = definitions.procedures.find(({ id }) => id === code);
  if (procedure === undefined) throw new Error(`${code} is not defined`);
  const calendar = { years: [...definitions.calendars], hours: STANDARD_HOURS, closures: [] };
  return { procedure, calendar, province: definitions.province };
};

export const birth = rulesOf("1.001193");
/** Two steps: the commune's culture and social office appraises, the provincial department of health decides. */
export const allowance = rulesOf("1.001776");

/** Birth, residence and health card of a newborn in one set of papers. */
export const bundle = rulesOf("2.002621");

type Body<Type extends DossierEventType> = Omit<Extract<DossierEvent, { type: Type }>, "type" | "at" | "by">;

/** An event as it lies in a history; `at` defaults to a Tuesday morning. */
export const happened = <Type extends DossierEventType>(
  type: Type,
  body: Body<Type>,
  at = "2026-11-17T02:00:00Z",
): DossierEvent => ({ type, at, by: "lan.tangiang", ...body }) as DossierEvent;

export const submitted = (rules: DossierRules, components: readonly string[], at?: string): DossierEvent =>
  happened(
    "DossierSubmitted",
    {
      commune: "01288",
      procedure: rules.procedure.id,
      procedureVersion: rules.procedure.version,
      case: rules.procedure.cases[0]?.id ?? "",
      channel: "counter",
      language: "vi",
      ownerName: "Nông Thị Mai",
      components: components.map((id) => ({ id, form: "original", count: 1 })),
      secret: "SECRET0000",
      form: "form",
    },
    at,
  );

export const required = ({ procedure }: DossierRules): string[] =>
  (procedure.cases[0]?.components ?? []).filter((one) => one.required).map(({ id }) => id);

export const stateAfter = (events: readonly DossierEvent[]): Dossier => events.reduce(evolve, noDossier);

type Asked = DossierCommand extends infer Command
  ? Command extends { at: string }
    ? Omit<Command, "at" | "by">
    : never
  : never;

/** given these events, when this is asked, then these events follow, or this refusal. */
export const given = (rules: DossierRules, ...events: readonly DossierEvent[]) => ({
  when: (asked: Asked, at = "2026-11-17T03:00:00Z") => {
    const command = { ...asked, at, by: "lan.tangiang" } as DossierCommand;
    const decision = decide(stateAfter(events), command, rules);
    const after = decision.ok ? stateAfter([...events, ...decision.value]) : undefined;
    return {
      decision,
      yields: (...types: readonly DossierEventType[]) => {
        expect(decision.ok ? decision.value.map(({ type }) => type) : decision.refusal).toEqual(types);
        return after as Dossier;
      },
      refused: (code: string) => expect(decision.ok ? decision.value : decision.refusal.code).toBe(code),
      events: decision.ok ? [...events, ...decision.value] : [...events],
    };
  },
});

/** The usual way of a dossier, as far as a test needs it. */
export const received = (rules: DossierRules): DossierEvent[] =>
  given(rules, submitted(rules, required(rules))).when({ type: "ReceiveDossier" }).events;
export const atOffice = (rules: DossierRules): DossierEvent[] =>
  given(rules, ...received(rules)).when({ type: "HandOver" }).events;
export const accepted = (rules: DossierRules): DossierEvent[] =>
  given(rules, ...atOffice(rules)).when({ type: "AcceptHandoff", handoff: 1 }).events;
export const ready = (rules: DossierRules): DossierEvent[] =>
  given(rules, ...accepted(rules)).when({
    ...{ type: "RecordOutcome", handoff: 1, decision: "approved", documentNumber: "15/2026" },
  }).events;

/** The same law with every case, or every step, changed. */
export const withCases = (rules: DossierRules, change: Partial<ProcedureCase>): DossierRules => ({
  ...rules,
  procedure: { ...rules.procedure, cases: rules.procedure.cases.map((one) => ({ ...one, ...change })) },
});
export const withSteps = (rules: DossierRules, change: Partial<Step>): DossierRules => ({
  ...rules,
  procedure: { ...rules.procedure, steps: rules.procedure.steps.map((one) => ({ ...one, ...change })) },
});
/** A calendar that knows no year, so that every count is refused. */
export const withoutYears = (rules: DossierRules): DossierRules => ({
  ...rules,
  calendar: { ...rules.calendar, years: [] },
});
