import { owedCommand } from "../../shared/domain/dossier/clocks.ts";
import { evolve } from "../../shared/domain/dossier/evolve.ts";
import type { Dossier, OpenDossier } from "../../shared/domain/dossier/state.ts";
import { log } from "../../shared/runtime/log.ts";
import { requestName, requestOf } from "../../shared/runtime/request-key.ts";
import { routingOfficer as by, executeDossier } from "../../shared/store/execute.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { countHandoffs } from "./count-handoffs.ts";
import type { RoutingDeps } from "./deps.ts";
import { factsOf } from "./facts-of.ts";
import { openParts } from "./open-parts.ts";
import { reportToBundle } from "./report-part.ts";

/**
 * What follows from one write to a dossier: its facts go out, and what it owes is done.
 * Both may happen again: facts have fixed ids, and a dossier that was sent on is owed no more.
 */
export const route = async (deps: RoutingDeps, recorded: RecordedDossier, appended: number): Promise<void> => {
  const facts = factsOf(recorded, appended, await deps.province());
  await deps.publish(facts);
  countHandoffs(facts);
  await follow(deps, recorded, stateBefore(recorded, appended));
};

/**
 * What a dossier owes beside its facts: its next step, the dossiers of a bundle, a word to the bundle that it belongs to.
 * @param before as it was before the write; undefined when it is new, or when nobody knows what followed already
 */
export const follow = async (
  deps: RoutingDeps,
  recorded: RecordedDossier,
  before: OpenDossier | undefined,
): Promise<void> => {
  await sendOn(deps, recorded);
  await openParts(deps, recorded);
  await reportToBundle(deps, recorded, before);
};

const stateBefore = ({ base, writes }: RecordedDossier, appended: number): OpenDossier | undefined => {
  const events = writes.flatMap((write) => write.events);
  const before = events.slice(0, events.length - appended).reduce<Dossier>(evolve, base);
  return before.status === "none" ? undefined : before;
};

/** Sends a dossier that is on its way to the office of its next step. */
const sendOn = async (deps: RoutingDeps, recorded: RecordedDossier): Promise<void> => {
  const owed = owedCommand(recorded.state, deps.now(), by);
  if (owed === undefined) return;
  const name = requestName(by, `${recorded.code}:${recorded.version}`);
  const sent = await executeDossier(deps)(recorded.code, owed, { request: requestOf(name, owed.type) });
  // Moved on meanwhile is fine. Anything else waits for the deadline sweep, which tries again and makes it seen.
  if (!sent.ok) log.warn("not sent on", { code: sent.refusal.code, dossier: recorded.code });
};
