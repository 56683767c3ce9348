import type { QueueMap, QueueView } from "../../shared/contracts/operations-api.ts";
import { findAgency } from "../../shared/domain/agency/find.ts";
import type { Agency, Province } from "../../shared/domain/agency/province.ts";
import { standingAt } from "../../shared/domain/delivery/standing.ts";
import { patience, queueState, queueStates } from "../../shared/domain/operations/queue-state.ts";
import { isDenied, type QueueDepth } from "../../shared/messaging/dead-letters.ts";
import { agencyKeyOf, type QueueRef } from "../../shared/messaging/queue-map.ts";
import type { QueueRates } from "../../shared/messaging/queue-metrics.ts";
import { log } from "../../shared/runtime/log.ts";
import type { AgencyState } from "../../shared/store/delivery-store.ts";
import type { OperationsDeps } from "./deps.ts";
import { nameOfQueue } from "./stuck-view.ts";

const nothing = { waiting: 0, inFlight: 0, delayed: 0 };

/** Undefined where it may not be looked at. */
const look = async ({ sqs }: OperationsDeps, queue: string, url: string): Promise<QueueDepth | undefined> => {
  try {
    return await sqs.depth(url);
  } catch (fault) {
    log.error("queue not looked at", { queue, denied: isDenied(fault), error: fault as Error });
    return undefined;
  }
};

/**
 * What waits in the queue at this moment, and what was given up and nobody has collected yet; a stream's dead letters have no
 * queue in front.
 */
const depthOf = async (deps: OperationsDeps, { name, url, isStream }: QueueRef) => {
  const depth: QueueDepth | undefined = isStream ? nothing : await look(deps, name, url);
  const deadLetters = isStream ? url : depth?.deadLettersUrl;
  const given = deadLetters === undefined ? undefined : await look(deps, name, deadLetters);
  return { ...(depth ?? nothing), isOpen: depth !== undefined, uncollected: given?.waiting ?? 0 };
};

const kindOf = ({ isStream }: QueueRef, agencyKey: string | undefined): QueueView["kind"] =>
  isStream ? "stream" : agencyKey === undefined ? "own" : "agency";

const queueView = async (
  deps: OperationsDeps,
  province: Province,
  queue: QueueRef,
  rates: QueueRates | undefined,
  ways: ReadonlyMap<string, AgencyState>,
): Promise<QueueView> => {
  const [{ isOpen, waiting: visible, inFlight: hidden, delayed, uncollected }, collected] = await Promise.all([
    depthOf(deps, queue),
    deps.store.count(queue.name),
  ]);
  const stuck = collected + uncollected;
  const key = agencyKeyOf(queue.name);
  const agency = key === undefined ? undefined : findAgency(province, key);
  const isAway = agency !== undefined && takesNothing(agency, ways.get(agency.code), deps.now());
  // What is hidden from readers while its agency is away is in nobody's hands: it waits.
  const [waiting, inFlight] = isAway ? [visible + hidden, 0] : [visible, hidden];
  const { oldestSeconds, cameIn = [], wentOut = [] } = rates ?? {};
  const patienceSeconds = key === undefined ? patience.ours : patience.agency;
  return {
    ...{ queue: queue.name, name: nameOfQueue(province, queue.name), kind: kindOf(queue, key) },
    ...(agency === undefined ? {} : { agency: agency.code }),
    state: queueState({ isOpen, stuck, waiting, isAway, oldestSeconds, patienceSeconds }),
    ...{ stuck, waiting: waiting + delayed, inFlight },
    ...(oldestSeconds === undefined || waiting === 0 ? {} : { oldestSeconds }),
    ...{ cameIn: [...cameIn], wentOut: [...wentOut] },
  };
};

const takesNothing = ({ delivery }: Agency, state: AgencyState | undefined, at: string): boolean =>
  delivery === "webhook" &&
  state !== undefined &&
  ["outage", "away", "resting"].includes(standingAt({ delivery, ...state }, at));

/** Age and rates are a help; the map is drawn without them when CloudWatch does not answer. */
const ratesOf = async ({ rates, queues, now }: OperationsDeps) => {
  try {
    return await rates(
      queues.filter(({ isStream }) => !isStream),
      now(),
    );
  } catch (fault) {
    log.error("rates of queues not read", { error: fault as Error });
    return undefined;
  }
};

/** Every queue of the province at a glance, the gravest first. */
export const queueMap = async (deps: OperationsDeps): Promise<QueueMap> => {
  const [province, rates, ways] = await Promise.all([deps.province(), ratesOf(deps), deps.delivery.all()]);
  const queues = await Promise.all(
    deps.queues.map((queue) => queueView(deps, province, queue, rates?.get(queue.name), ways)),
  );
  const gravity = ({ state }: QueueView) => queueStates.indexOf(state);
  return {
    at: deps.now(),
    queues: queues.toSorted((a, b) => gravity(a) - gravity(b)),
    agencies: province.agencies.map(({ code, name }) => ({ code, name })),
    measured: rates !== undefined,
  };
};
