import { toLocal } from "../../shared/domain/calendar/time.ts";
import type { Holder } from "../../shared/domain/dossier/event.ts";
import { handoffOf } from "../../shared/domain/dossier/state.ts";
import { isAway, isOfficer } from "../../shared/domain/staff/office-staff.ts";
import type { AssignedLine, HeldPage } from "../../shared/store/dossier-lists.ts";
import { holderKey } from "../../shared/store/keys.ts";
import type { DossierDeps } from "./deps.ts";

/** What lies with somebody who is away and was not touched yet is everybody's again. */
const untouched = async ({ dossiers }: DossierDeps, lines: readonly AssignedLine[]): Promise<AssignedLine[]> => {
  const recorded = await dossiers.loadMany(lines.map(({ code }) => code));
  const open = new Set(
    recorded.flatMap(({ code, state }) => (handoffOf(state)?.acceptedAt === undefined ? [code] : [])),
  );
  return lines.filter(({ code }) => open.has(code));
};

/**
 * A list of what falls to one officer of an office, soonest due first: his own, and what is offered again because whoever
 * it fell to is away today. One query of the office's shared work; nothing is written when somebody goes away or comes back.
 */
export const fallingTo =
  (deps: DossierDeps, holder: Holder, officer: string) =>
  async ({ limit, after = "" }: HeldPage): Promise<{ held: AssignedLine[]; isMore: boolean }> => {
    const at = deps.now();
    const { date } = toLocal(at);
    const [lines, staff] = await Promise.all([
      deps.dossiers.assignedIn(holderKey(holder)),
      deps.staff?.recent(holder, at) ?? [],
    ]);
    const away = staff.filter((one) => isAway(one, date) && !isOfficer(one, officer));
    const own = lines.filter((line) => isOfficer(line, officer));
    const offered = await untouched(
      deps,
      lines.filter((line) => away.some((one) => isOfficer(one, line.officer))),
    );
    const rest = [...own, ...offered].filter(({ place }) => place > after).sort((a, b) => (a.place < b.place ? -1 : 1));
    return { held: rest.slice(0, limit), isMore: rest.length > limit };
  };
