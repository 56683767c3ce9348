import type { ClockMoved, EventOf } from "./event.ts";
import { resumed } from "./evolve-clock.ts";
import type { Dossier, EndedDossier, SubmittedDossier, UnderWay, Work } from "./state.ts";

export const ended = (
  dossier: UnderWay,
  status: "withdrawn" | "stopped",
  { reason, at }: EventOf<"DossierWithdrawn" | "DossierStopped">,
): Dossier => ({
  status,
  opened: dossier.opened,
  reason,
  at,
  ...("work" in dossier && dossier.work !== undefined ? { work: dossier.work } : {}),
});

/** What had ended goes on where it lay; without a receipt it waits for one again. */
export const goneOn = ({ opened, work }: EndedDossier, clock: ClockMoved | undefined): Dossier =>
  work === undefined || clock === undefined ? { status: "submitted", opened } : resumed({ opened }, work, clock);

/** Steps from this one on are to be done once more, and what was decided no longer holds. */
const undone = ({ outcome: _, ...work }: Work, backTo: string, at: string, routeBy: string): Work => ({
  ...work,
  done: work.done.slice(0, work.done.indexOf(backTo)),
  position: { at: "way", routeBy, since: at },
});

export const reopened = (dossier: Dossier, { clock, backTo, at }: EventOf<"DossierReopened">): Dossier => {
  switch (dossier.status) {
    case "refused":
      return { status: "submitted", opened: dossier.opened };
    case "withdrawn":
      return goneOn(dossier, clock);
    case "ready":
    case "returned": {
      if (clock?.routeBy === undefined || backTo === undefined) return dossier;
      return resumed(dossier, undone(dossier.work, backTo, at, clock.routeBy), clock);
    }
    default:
      return dossier;
  }
};

/** Received, decided and returned in one moment at the counter. */
export const settled = ({ opened }: SubmittedDossier, event: EventOf<"SettledAtOnce">): Dossier => {
  const { at, documentNumber, dueAt, warnAt, provisional } = event;
  const clock = { receivedAt: at, dueAt, warnAt, warned: false, overdue: false, provisional };
  const outcome = { decision: "approved", documentNumber, at } as const;
  return { status: "returned", opened, work: { clock, position: { at: "one-stop" }, done: [], handoffs: 0, outcome } };
};
