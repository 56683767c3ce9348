import { toLocal } from "../domain/calendar/time.ts";
import { assign } from "../domain/dossier/assign.ts";
import type { DossierEvent, EventOf, Holder } from "../domain/dossier/event.ts";
import type { DossierRules } from "../domain/dossier/rules.ts";
import type { DelegationStore } from "./delegation-store.ts";
import type { DossierStore } from "./dossier-store.ts";
import { holderKey } from "./keys.ts";
import type { StaffStore } from "./staff-store.ts";

/** Adds to each hand-over the officer to whom it falls, where the office shares its work out. */
export type ShareOut = (events: readonly DossierEvent[], rules: DossierRules) => Promise<readonly DossierEvent[]>;

interface ShareOutDeps {
  readonly staff: Pick<StaffStore, "recent">;
  readonly dossiers: Pick<DossierStore, "assignedIn">;
  readonly delegations: Pick<DelegationStore, "recent">;
}

/** Under which name delegations of a holder lie: a commune goes by its unit code there. */
const scopeOf = ({ agency }: Holder, { province }: DossierRules): string =>
  province.communes.find(({ agencyCode }) => agencyCode === agency)?.code ?? agency;

/**
 * One read of the list of officers a minute, and one query of what lies with them for each hand-over to an office that has
 * such a list; nothing more for all others. The counts may be a moment old: two dossiers at once may fall to the same
 * officer, which the next one evens out.
 */
export const shareOut = ({ staff, dossiers, delegations }: ShareOutDeps): ShareOut => {
  const officerFor = async (sent: EventOf<"DossierHandedOver">, rules: DossierRules): Promise<string | undefined> => {
    const officers = await staff.recent(sent.to, sent.at);
    if (officers.length === 0) return undefined;
    const [lines, passed] = await Promise.all([
      dossiers.assignedIn(holderKey(sent.to)),
      delegations.recent(scopeOf(sent.to, rules), sent.at),
    ]);
    const open: Record<string, number> = {};
    for (const { officer } of lines) open[officer] = (open[officer] ?? 0) + 1;
    const passedOn = passed.filter(({ begins, ends }) => begins <= sent.at && sent.at < ends).map(({ from }) => from);
    const { id: procedure, department } = rules.procedure;
    return assign({ staff: officers, open, passedOn }, { procedure, department }, toLocal(sent.at).date).officer;
  };
  return (events, rules) =>
    Promise.all(
      events.map(async (event) => {
        if (event.type !== "DossierHandedOver") return event;
        const officer = await officerFor(event, rules);
        return officer === undefined ? event : { ...event, for: officer };
      }),
    );
};
