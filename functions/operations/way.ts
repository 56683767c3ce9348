import type { WayView } from "../../shared/contracts/operations-api.ts";
import { publicType } from "../../shared/contracts/public-type.ts";
import { isDossierCode } from "../../shared/domain/dossier/code.ts";
import type { OpenDossier } from "../../shared/domain/dossier/state.ts";
import type { Stuck } from "../../shared/domain/operations/stuck.ts";
import { traceIdOf } from "../../shared/runtime/trace.ts";
import type { DossierStore } from "../../shared/store/dossier-store.ts";
import type { MessageTrail, TrailLine } from "../../shared/store/message-trail.ts";
import type { OperationsStore } from "../../shared/store/operations-store.ts";
import { unfolded } from "../../shared/store/recorded-dossier.ts";
import { messageName } from "../../shared/text/message-names.ts";
import { messageText, stuckText } from "../../shared/text/way-text.ts";

export interface WayDeps {
  readonly dossiers: Pick<DossierStore, "load" | "archived">;
  readonly trail: MessageTrail;
  readonly store: Pick<OperationsStore, "about">;
}

type Step = WayView["steps"][number];

/** "H14.101-261121-0001:3" and "<ticket>:near" name a fact; what stands before the last colon is what it is about. */
const subjectOf = (asked: string): string =>
  isDossierCode(asked) || !asked.includes(":") ? asked : asked.slice(0, asked.lastIndexOf(":"));

/** @param seesOfficers whether whoever asks may read this dossier, and so who worked on it */
const factsOf = async (
  { dossiers }: WayDeps,
  code: string,
  seesOfficers: (dossier: OpenDossier) => boolean,
): Promise<Step[] | undefined> => {
  if (!isDossierCode(code)) return undefined;
  const recorded = await dossiers.load(code);
  if (recorded === undefined) return undefined;
  const { writes } = unfolded(recorded, await dossiers.archived(recorded));
  const isShown = seesOfficers(recorded.state);
  const done = writes.flatMap(({ request, events }) => events.map((event) => ({ event, request })));
  return done.map(
    ({ event, request }, at): Step => ({
      at: event.at,
      kind: "handoff" in event ? "handoff" : "fact",
      text: messageName({ kind: "envelope", type: publicType[event.type] }),
      eventId: `${code}:${at + 1}`,
      trace: traceIdOf(request.key),
      ...(isShown || event.by.startsWith("system:") ? { by: event.by } : {}),
    }),
  );
};

const messageStep = (line: TrailLine): Step => ({
  at: line.at,
  kind: "message",
  text: messageText(line),
  eventId: line.eventId,
});

const stuckSteps = (row: Stuck): Step[] => {
  const { eventId } = row.facts;
  const named = { kind: "stuck" as const, ...(eventId === undefined ? {} : { eventId }) };
  const came = { ...named, at: row.cameAt, text: stuckText.came(row) };
  if (row.handled === undefined) return [came];
  const { at, by } = row.handled;
  return [came, { ...named, at, by, text: stuckText.handled(row) }];
};

/** Facts read at once; a dossier has some twenty. */
const lanes = 10;

const trailOf = async ({ trail }: WayDeps, eventIds: readonly string[]): Promise<Step[]> => {
  const lines: TrailLine[] = [];
  for (let start = 0; start < eventIds.length; start += lanes)
    lines.push(...(await Promise.all(eventIds.slice(start, start + lanes).map(trail))).flat());
  return lines.map(messageStep);
};

/**
 * Everything that is known about a dossier's or one fact's way: what the history says, which messages went to people, what got
 * stuck. Undefined when nothing is known of it.
 */
export const wayOf = async (
  deps: WayDeps,
  asked: string,
  seesOfficers: (dossier: OpenDossier) => boolean,
): Promise<WayView | undefined> => {
  const subject = subjectOf(asked);
  const isOne = subject !== asked;
  const known = await factsOf(deps, subject, seesOfficers);
  const facts = (known ?? []).filter(({ eventId }) => !isOne || eventId === asked);
  const eventIds = isOne ? [asked] : facts.flatMap(({ eventId }) => eventId ?? []);
  const [messages, rows] = await Promise.all([trailOf(deps, eventIds), deps.store.about(subject)]);
  const stuck = rows.filter(({ facts: { eventId } }) => !isOne || eventId === asked).flatMap(stuckSteps);
  const steps = [...facts, ...messages, ...stuck].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return steps.length === 0 ? undefined : { subject, steps };
};
