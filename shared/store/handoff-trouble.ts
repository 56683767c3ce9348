import { findAgency } from "../domain/agency/find.ts";
import type { Province } from "../domain/agency/province.ts";
import type { Instant } from "../domain/calendar/time.ts";
import {
  type HandoffTrouble,
  handoffTrouble,
  isAtSoftware,
  mayBeStuck,
  otherTrouble,
} from "../domain/delivery/handoff-trouble.ts";
import { handoffOf, isWorking } from "../domain/dossier/state.ts";
import type { OperationsStore } from "./operations-store.ts";
import type { RecentWays } from "./recent-outages.ts";
import type { RecordedDossier } from "./recorded-dossier.ts";

/**
 * Whether the live hand-over of a dossier could not be brought to its agency.
 * @param which "any": or something that the agency was told later, as long as it has the dossier
 */
export type TroubleOf = (
  recorded: RecordedDossier,
  province: Province,
  at: Instant,
  which?: "any" | undefined,
) => Promise<HandoffTrouble | undefined>;

/** The hand-over's fact as its message names it; undefined in folded history, which no live hand-over lies in. */
const handOverFact = ({ code, version, writes }: RecordedDossier, handoff: number): string | undefined => {
  const events = writes.flatMap((write) => write.events);
  const at = events.findIndex((event) => event.type === "DossierHandedOver" && event.handoff === handoff);
  return at < 0 ? undefined : `${code}:${version - events.length + 1 + at}`;
};

/**
 * Asks nothing about a dossier at an office, and in lists nothing about one that has arrived or was accepted. For what is on its way to
 * an agency's own software: one query of the stuck messages, and what is known of the agency, a minute old at most. Nothing is written for it.
 */
export const troubleOfHandoffs =
  (stuck: Pick<OperationsStore, "about">, ways: RecentWays): TroubleOf =>
  async (recorded, province, at, which) => {
    const handoff = isWorking(recorded.state) ? handoffOf(recorded.state) : undefined;
    const agency = handoff && findAgency(province, handoff.to.agency);
    if (handoff === undefined || agency === undefined || !isAtSoftware(handoff, agency)) return undefined;
    const isOnItsWay = mayBeStuck(handoff, agency, at);
    if (!isOnItsWay && which === undefined) return undefined;
    const [rows, way] = await Promise.all([
      stuck.about(recorded.code),
      isOnItsWay && agency.delivery === "webhook" ? ways(agency.code, at) : undefined,
    ]);
    const eventId = handOverFact(recorded, handoff.number);
    const known = { eventId, rows, breaker: way?.breaker, outages: way?.outages ?? [] };
    const own = isOnItsWay ? handoffTrouble(known, at) : undefined;
    return own ?? (which === undefined ? undefined : otherTrouble(rows, `agency-${agency.key}`));
  };
