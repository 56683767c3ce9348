import type { WayView } from "../../shared/contracts/operations-api.ts";
import { findAgency } from "../../shared/domain/agency/find.ts";
import type { Province } from "../../shared/domain/agency/province.ts";
import { type CallRun, callRuns } from "../../shared/domain/delivery/call-runs.ts";
import { isDossierCode } from "../../shared/domain/dossier/code.ts";
import type { OpenDossier } from "../../shared/domain/dossier/state.ts";
import type { Stuck } from "../../shared/domain/operations/stuck.ts";
import type { DeliveryCalls } from "../../shared/store/delivery-calls.ts";
import type { DossierStore } from "../../shared/store/dossier-store.ts";
import type { OperationsStore } from "../../shared/store/operations-store.ts";
import { callText, stuckText } from "../../shared/text/way-text.ts";
import { factsOf, type Step } from "./way-facts.ts";
import { type MessagesDeps, messagesOf, ticketWay } from "./way-messages.ts";

export interface WayDeps extends MessagesDeps {
  readonly dossiers: Pick<DossierStore, "load" | "archived" | "loadForm">;
  readonly store: Pick<OperationsStore, "about">;
  readonly calls: Pick<DeliveryCalls, "about">;
}

/** "H14.101-261121-0001:3" and "<ticket>:near" name a fact; what stands before the last colon is what it is about. */
const subjectOf = (asked: string): string =>
  isDossierCode(asked) || !asked.includes(":") ? asked : asked.slice(0, asked.lastIndexOf(":"));

const stuckSteps = (row: Stuck): Step[] => {
  const { eventId } = row.facts;
  const named = { kind: "stuck" as const, ...(eventId === undefined ? {} : { eventId }) };
  const came = { ...named, at: row.cameAt, text: stuckText.came(row) };
  if (row.handled === undefined) return [came];
  const { at, by } = row.handled;
  return [came, { ...named, at, by, text: stuckText.handled(row) }];
};

const callStep = (province: Province, run: CallRun): Step => {
  const { at, agency, eventId } = run.call;
  const name = findAgency(province, agency)?.name ?? { vi: agency, en: agency };
  return { at, kind: "call", text: callText(run, name), eventId };
};

const inOrder = (steps: readonly Step[]): Step[] => steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/**
 * Everything that is known about a dossier's, a number's or one fact's way: what the history says, which messages went to people,
 * how an agency's software answered where it did not take a message at once, what got stuck. Undefined when nothing is known of it.
 */
export const wayOf = async (
  deps: WayDeps,
  asked: string,
  seesOfficers: (dossier: OpenDossier) => boolean,
): Promise<WayView | undefined> => {
  const subject = subjectOf(asked);
  const known = await factsOf(deps.dossiers, subject, seesOfficers);
  const [told, rows, calls, province] = await Promise.all([
    known === undefined ? ticketWay(deps, subject) : messagesOf(deps, subject, known),
    deps.store.about(subject),
    deps.calls.about(subject),
    deps.province(),
  ]);
  const all = [
    ...(known?.facts ?? []).map(({ step }) => step),
    ...(told ?? []),
    ...callRuns(calls).map((run) => callStep(province, run)),
    ...rows.flatMap(stuckSteps),
  ];
  const isOneFact = subject !== asked && known !== undefined;
  const steps = inOrder(isOneFact ? all.filter(({ eventId }) => eventId === asked) : all);
  return steps.length === 0 ? undefined : { subject, steps };
};
