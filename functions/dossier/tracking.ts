import type { z } from "zod";
import type { TrackingAnswerRequest, TrackingView } from "../../shared/contracts/dossier-api.ts";
import { findCommune } from "../../shared/domain/agency/find.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { DossierEventType } from "../../shared/domain/dossier/event.ts";
import { nameHolder, oneStopOf } from "../../shared/domain/dossier/holder-name.ts";
import { caseOf } from "../../shared/domain/dossier/rules.ts";
import { isWorking, openDraft, workOf } from "../../shared/domain/dossier/state.ts";
import { dossierStatuses } from "../../shared/domain/dossier/status.ts";
import { isElectronic } from "../../shared/domain/slip/electronic.ts";
import { requestName, requestOf } from "../../shared/runtime/request-key.ts";
import { executeDossier } from "../../shared/store/execute.ts";
import { openBySecret } from "../../shared/store/open-by-secret.ts";
import { holderOf, type RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import { lateForCitizen, nextForCitizen } from "../../shared/text/tracking.ts";
import { clockView } from "./clock-view.ts";
import type { DossierDeps } from "./deps.ts";
import { historyView } from "./history-view.ts";
import { moneyOf } from "./money-view.ts";
import { nameComponents } from "./names.ts";
import { draftView } from "./view.ts";

/** Steps that are the offices' own business and say nothing to a citizen. */
const internal: ReadonlySet<string> = new Set<DossierEventType>([
  "HandoffDelivered",
  "HandoffReminded",
  "HandoffEscalated",
  "DueSoonNoticed",
  "ConsultationAsked",
  "ConsultationReplied",
  "ConsultationLate",
  "AnswerLate",
]);

/** A citizen's look at his dossier by code and secret. @param caller tells one guesser from another, see `openBySecret` */
export const track = async (
  deps: DossierDeps,
  caller: string,
  given: { code: string; secret: string },
): Promise<Result<TrackingView>> => {
  const opened = await openBySecret(deps, caller, given);
  return opened.ok ? accept(await trackingView(deps, opened.value, deps.now())) : opened;
};

/** The citizen says himself whether what is going to be issued is right. A repeat changes nothing more. */
export const answerDraftAsCitizen = async (
  deps: DossierDeps,
  caller: string,
  { code, secret, agrees, note }: z.infer<typeof TrackingAnswerRequest>,
): Promise<Result<TrackingView>> => {
  const found = await openBySecret(deps, caller, { code, secret });
  if (!found.ok) return found;
  const { draft } = workOf(found.value.state) ?? {};
  if (draft === undefined) return refuse("DRAFT_NOT_OPEN");
  const at = deps.now();
  const command = { type: "AnswerDraft" as const, at, by: "citizen", agrees, note };
  const request = requestOf(requestName("citizen", draft.draft), { agrees, note: note ?? "" });
  const execute = executeDossier({ dossiers: deps.dossiers, rulesFor: rulesFor(deps.definitions) });
  const executed = await execute(found.value.code, command, { request });
  return executed.ok ? accept(await trackingView(deps, executed.value, at)) : executed;
};

const trackingView = async (deps: DossierDeps, recorded: RecordedDossier, at: string): Promise<TrackingView> => {
  const { code, state, writes } = recorded;
  const rules = await rulesFor(deps.definitions)(state);
  const { procedure, province } = rules;
  const draft = isWorking(state) ? openDraft(state) : undefined;
  const [archived, draftText] = await Promise.all([
    deps.dossiers.archived(recorded),
    draft && deps.dossiers.loadDraft(draft.draft),
  ]);
  const holder = holderOf(state) ?? oneStopOf(state.opened.commune, province);
  const work = workOf(state);
  const outcome = work?.outcome;
  const clock = clockView(state, at, rules);
  const ready = state.status === "ready" || state.status === "returned";
  return {
    code,
    status: state.status,
    statusName: dossierStatuses[state.status].name,
    procedure: procedure.id,
    procedureName: procedure.name,
    communeName: findCommune(province, state.opened.commune)?.name ?? { vi: "", en: "" },
    submittedAt: state.opened.submittedAt,
    ...clock,
    holder: nameHolder(holder, province),
    oneStop: nameHolder(oneStopOf(state.opened.commune, province), province),
    ...(state.status === "payment-requested"
      ? { payment: { amountVnd: state.payment.amountVnd - state.payment.paidVnd, reason: state.payment.reason } }
      : {}),
    ...moneyOf(code, state, rules),
    ...(state.status === "supplement-requested"
      ? {
          supplement: {
            reason: state.supplement.reason,
            missing: nameComponents(state.supplement.components, caseOf(procedure, state.opened)),
          },
        }
      : {}),
    ...(draft === undefined ? {} : { draft: draftView(draft, draftText) }),
    ...(work?.clock.appointment === undefined ? {} : { appointment: work.clock.appointment }),
    ...(ready && outcome !== undefined
      ? { outcome: { decision: outcome.decision, ...(isElectronic(procedure) ? { electronic: true as const } : {}) } }
      : {}),
    next: clock.overdue && isWorking(state) ? lateForCitizen : nextForCitizen[state.status],
    history: historyView(state, [...archived, ...writes], rules, "citizen")
      .filter(({ event }) => !internal.has(event))
      .map(({ at: when, text }) => ({ at: when, text })),
  };
};
