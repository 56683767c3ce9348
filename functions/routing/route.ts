import type { Province } from "../../shared/domain/agency/province.ts";
import { owedCommand } from "../../shared/domain/dossier/clocks.ts";
import type { Publish } from "../../shared/messaging/event-topic.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import { log } from "../../shared/runtime/log.ts";
import { requestName, requestOf } from "../../shared/runtime/request-key.ts";
import { routingOfficer as by, type ExecuteDeps, executeDossier } from "../../shared/store/execute.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { factsOf } from "./facts-of.ts";

export interface RoutingDeps extends ExecuteDeps {
  readonly province: () => Promise<Province>;
  readonly publish: Publish;
  readonly now: Clock;
}

/**
 * What follows from one write to a dossier: its facts go out, and when it is owed to its next step it is sent there.
 * Both may happen again: facts have fixed ids, and a dossier that was sent on is owed no more.
 */
export const route = async (deps: RoutingDeps, recorded: RecordedDossier, appended: number): Promise<void> => {
  await deps.publish(factsOf(recorded, appended, await deps.province()));
  await sendOn(deps, recorded);
};

/** Sends a dossier that is on its way to the office of its next step. */
export const sendOn = async (deps: RoutingDeps, recorded: RecordedDossier): Promise<void> => {
  const owed = owedCommand(recorded.state, deps.now(), by);
  if (owed === undefined) return;
  const name = requestName(by, `${recorded.code}:${recorded.version}`);
  const sent = await executeDossier(deps)(recorded.code, owed, { request: requestOf(name, owed.type) });
  // Moved on meanwhile is fine. Anything else waits for the deadline sweep, which tries again and makes it seen.
  if (!sent.ok) log.warn("not sent on", { code: sent.refusal.code, dossier: recorded.code });
};
