import { epochOf, type Instant, instantOf, MINUTE_MS } from "../../calendar/time.ts";
import { accept, type Result } from "../../decider.ts";
import { nextWake, owedCommand } from "../../dossier/clocks.ts";
import type { DossierCommand } from "../../dossier/command.ts";
import { decide } from "../../dossier/dossier.ts";
import type { DossierEvent } from "../../dossier/event.ts";
import { evolve } from "../../dossier/evolve.ts";
import type { DossierRefusal } from "../../dossier/refusal.ts";
import { type Dossier, workOf } from "../../dossier/state.ts";
import { messageAbout } from "./message.ts";
import type { TryOut, TryOutEntry } from "./session.ts";

export type Tried = Result<TryOut, DossierRefusal>;

const SYSTEM = "system:try-out";

const entryOf = (event: DossierEvent, before: Dossier, after: Dossier, tryOut: TryOut): TryOutEntry => {
  const [from, to] = [workOf(before)?.clock.dueAt, workOf(after)?.clock.dueAt];
  const message = messageAbout(event, after, tryOut);
  return {
    event,
    ...(to === undefined || from === to ? {} : { due: from === undefined ? { to } : { from, to } }),
    ...(message === undefined ? {} : { message }),
  };
};

/** Gives the command to the rules of real dossiers and writes down what follows from it. */
export const happen = (tryOut: TryOut, command: DossierCommand): Tried => {
  const decided = decide(tryOut.dossier, command, tryOut.rules);
  if (!decided.ok) return decided;
  const done = decided.value.reduce<Pick<TryOut, "dossier" | "log">>(({ dossier, log }, event) => {
    const after = evolve(dossier, event);
    return { dossier: after, log: [...log, entryOf(event, dossier, after, tryOut)] };
  }, tryOut);
  return accept({ ...tryOut, ...done, now: command.at });
};

/** What the system does by itself at once: it sends the dossier on to its next office. */
export const settle = (tried: Tried): Tried => {
  if (!tried.ok) return tried;
  const owed = owedCommand(tried.value.dossier, tried.value.now, SYSTEM);
  return owed === undefined ? tried : happen(tried.value, owed);
};

/** Time goes by, and the system looks at the dossier whenever it must: it warns, reminds, escalates, apologises. */
export const passTime = (tryOut: TryOut, until: Instant): Tried => {
  const wake = nextWake(tryOut.dossier);
  // A look a minute later, as the sweep runs each minute and nothing is over at its own instant.
  const look = wake === undefined ? until : instantOf(epochOf(wake) + MINUTE_MS);
  if (look >= until) return accept({ ...tryOut, now: until });
  const looked = happen(tryOut, { type: "CheckClocks", at: look, by: SYSTEM });
  return looked.ok ? passTime(looked.value, until) : looked;
};
