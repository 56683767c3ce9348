import { createHash } from "node:crypto";
import type { TrackingView } from "../../shared/contracts/tracking-api.ts";
import { findCommune } from "../../shared/domain/agency/find.ts";
import { type HandoffTrouble, unsentHandoff } from "../../shared/domain/delivery/handoff-trouble.ts";
import { deliveryState } from "../../shared/domain/dossier/delivery-state.ts";
import type { DossierEvent, DossierEventType } from "../../shared/domain/dossier/event.ts";
import { nameHolder, oneStopOf } from "../../shared/domain/dossier/holder-name.ts";
import { caseOf, type DossierRules } from "../../shared/domain/dossier/rules.ts";
import {
  handoffOf,
  isWorking,
  type OpenDossier,
  openConsultation,
  openDraft,
  statusOf,
  workOf,
} from "../../shared/domain/dossier/state.ts";
import { dossierStatuses } from "../../shared/domain/dossier/status.ts";
import { stepsOnTheWay } from "../../shared/domain/dossier/steps-ahead.ts";
import type { Localized } from "../../shared/domain/localized.ts";
import { chooseOffice } from "../../shared/domain/routing/choose-office.ts";
import { isElectronic } from "../../shared/domain/slip/electronic.ts";
import { closures } from "../../shared/store/closures.ts";
import { holderOf, type RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import { standForCitizen } from "../../shared/text/delivery-state.ts";
import { bundleUnderWay, lateForCitizen, nextForCitizen, reappointedForCitizen } from "../../shared/text/tracking.ts";
import { outageOf } from "./agency-outage.ts";
import { clockView } from "./clock-view.ts";
import type { TrackingDeps } from "./deps.ts";
import { historyView } from "./history-view.ts";
import { moneyOf } from "./money-view.ts";
import { nameComponents } from "./names.ts";
import { partsView } from "./parts-view.ts";
import { draftView } from "./view.ts";

/** Steps that are the offices' own business and say nothing to a citizen. */
const internal: ReadonlySet<string> = new Set<DossierEventType>([
  "HandoffDelivered",
  "HandoffReminded",
  "HandoffAssigned",
  "ForwardReminded",
  "HandoffEscalated",
  "DueSoonNoticed",
  "ConsultationAsked",
  "ConsultationReplied",
  "ConsultationLate",
  "AnswerLate",
]);

/** A dossier at one moment, before anything is read that lies beside it. */
export interface Tracked {
  readonly recorded: RecordedDossier;
  readonly rules: DossierRules;
  readonly parts: TrackingView["parts"];
  readonly outage: TrackingView["outage"];
  readonly trouble: HandoffTrouble | undefined;
  readonly at: string;
}

export const readTracked = async (deps: TrackingDeps, recorded: RecordedDossier, at: string): Promise<Tracked> => {
  const { state } = recorded;
  const [rules, parts, outage] = await Promise.all([
    rulesFor(deps.definitions, closures(deps.outages, deps.now))(state),
    partsView(deps, state, at),
    outageOf(deps.outages, state, at),
  ]);
  const trouble = await deps.troubleOf(recorded, rules.province, at);
  return { recorded, rules, parts, outage, trouble, at };
};

/**
 * Stands for all that a citizen sees: the dossier's version, and what changes without it: the words of the time that is left,
 * telephones and names of offices, and whether the one that has it is late to accept.
 */
export const seenNow = ({ recorded: { code, version, state }, rules, parts, outage, trouble, at }: Tracked): string => {
  const { overdue, remaining } = clockView(state, at, rules);
  const words = [
    remaining?.text,
    nextOf(state, at, rules),
    placesOf(state, rules),
    stepsOf(state, rules, { at, trouble }),
  ];
  const all = [code, version, overdue, words, parts, outage];
  return `"${createHash("sha256").update(JSON.stringify(all)).digest("base64url").slice(0, 22)}"`;
};

const placesOf = (state: OpenDossier, { province }: DossierRules): Pick<TrackingView, "holder" | "oneStop"> => {
  const oneStop = oneStopOf(state.opened.commune, province);
  return { holder: nameHolder(holderOf(state) ?? oneStop, province), oneStop: nameHolder(oneStop, province) };
};

/** After an apology the person comes at the new appointment, as long as that is ahead. */
const nextOf = (state: OpenDossier, at: string, rules: DossierRules): Localized => {
  if (state.status === "in-parts" && statusOf(state) === "processing") return bundleUnderWay;
  if (state.status === "in-parts") return nextForCitizen[statusOf(state)];
  if (!isWorking(state)) return nextForCitizen[state.status];
  const { appointment } = state.work.clock;
  if (appointment !== undefined && Date.parse(at) <= Date.parse(appointment)) return reappointedForCitizen;
  return clockView(state, at, rules).overdue ? lateForCitizen : nextForCitizen[state.status];
};

const stepsOf = (
  state: OpenDossier,
  rules: DossierRules,
  { at, trouble }: Pick<Tracked, "at" | "trouble">,
): TrackingView["steps"] =>
  stepsOnTheWay(state, rules.procedure).map(({ step, state: of }) => {
    const { opened } = state;
    const handoff = of === "now" ? handoffOf(state) : undefined;
    const owner = handoff?.to ?? chooseOffice({ opened, step }, rules, at).to;
    const office = owner === undefined ? { vi: step.owner, en: step.owner } : nameHolder(owner, rules.province).name;
    const stand = handoff && { stand: standForCitizen(deliveryState(handoff, at, unsentHandoff(trouble))) };
    return { name: step.name, office, state: of, ...stand };
  });

const askedFor = (state: OpenDossier, { procedure }: DossierRules): Pick<TrackingView, "payment" | "supplement"> => {
  if (state.status === "payment-requested") {
    const { amountVnd, paidVnd, reason } = state.payment;
    return { payment: { amountVnd: amountVnd - paidVnd, reason } };
  }
  if (state.status !== "supplement-requested") return {};
  const { reason, components } = state.supplement;
  return { supplement: { reason, missing: nameComponents(components, caseOf(procedure, state.opened)) } };
};

const turnsOf = (
  state: OpenDossier,
  events: readonly DossierEvent[],
  { procedure, province }: DossierRules,
): Pick<TrackingView, "appointment" | "apology" | "consultation" | "endedBecause" | "outcome"> => {
  const { clock, outcome } = workOf(state) ?? {};
  const apology = events.findLast((event) => event.type === "DelayApologized");
  const asked = isWorking(state) ? openConsultation(state) : undefined;
  const ready = state.status === "ready" || state.status === "returned";
  return {
    ...(clock?.appointment === undefined ? {} : { appointment: clock.appointment }),
    ...(clock?.appointment === undefined || apology === undefined ? {} : { apology: apology.reason }),
    ...(asked === undefined
      ? {}
      : { consultation: { office: nameHolder(asked.to, province).name, replyBy: asked.replyBy } }),
    ...("reason" in state ? { endedBecause: state.reason } : {}),
    ...(ready && outcome !== undefined
      ? { outcome: { decision: outcome.decision, ...(isElectronic(procedure) ? { electronic: true as const } : {}) } }
      : {}),
  };
};

export const trackingView = async (
  deps: TrackingDeps,
  { recorded, rules, parts, outage, trouble, at }: Tracked,
): Promise<TrackingView> => {
  const { code, state, writes } = recorded;
  const { procedure, province } = rules;
  const draft = isWorking(state) ? openDraft(state) : undefined;
  const [archived, draftText] = await Promise.all([
    deps.dossiers.archived(recorded),
    draft && deps.dossiers.loadDraft(draft.draft),
  ]);
  const all = [...archived, ...writes];
  return {
    code,
    status: statusOf(state),
    statusName: dossierStatuses[statusOf(state)].name,
    procedure: procedure.id,
    procedureName: procedure.name,
    communeName: findCommune(province, state.opened.commune)?.name ?? { vi: "", en: "" },
    submittedAt: state.opened.submittedAt,
    ...clockView(state, at, rules),
    ...placesOf(state, rules),
    ...askedFor(state, rules),
    ...moneyOf(code, state, rules),
    ...turnsOf(
      state,
      all.flatMap(({ events }) => events),
      rules,
    ),
    steps: stepsOf(state, rules, { at, trouble }),
    ...(parts === undefined ? {} : { parts }),
    ...(outage === undefined ? {} : { outage }),
    ...(state.opened.partOf === undefined ? {} : { partOf: state.opened.partOf.dossier }),
    ...(draft === undefined ? {} : { draft: draftView(draft, draftText) }),
    next: nextOf(state, at, rules),
    history: historyView(state, all, rules, "citizen")
      .filter(({ event }) => !internal.has(event))
      .map(({ at: when, text }) => ({ at: when, text })),
  };
};
