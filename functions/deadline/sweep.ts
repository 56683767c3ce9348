import { nextWake, owedCommand } from "../../shared/domain/dossier/clocks.ts";
import type { DossierCommand } from "../../shared/domain/dossier/command.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import { log } from "../../shared/runtime/log.ts";
import { requestName, requestOf } from "../../shared/runtime/request-key.ts";
import type { BookedDossiers } from "../../shared/store/cash-book.ts";
import { type ExecuteDeps, executeDossier } from "../../shared/store/execute.ts";
import { wakeHour } from "../../shared/store/keys.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { wakeAfter } from "../../shared/store/wake.ts";

export interface DeadlineDeps extends ExecuteDeps {
  readonly dossiers: Pick<
    BookedDossiers,
    "load" | "append" | "archived" | "awake" | "wakeLater" | "sweptTo" | "setSweptTo"
  >;
  readonly now: Clock;
}

const by = "system:deadline";
/** Dossiers looked at side by side. */
const lanes = 8;
/** An hour's bucket is closed this long after its end: time for the index to have every write of that hour. */
const closingMs = 10 * 60_000;
const hourMs = 3_600_000;
/** Buckets asked for side by side; what they hold is done before the next ones are asked. */
const hoursAtOnce = 24;

/** Someone else was quicker; nothing is owed any more. */
const movedOn: ReadonlySet<string> = new Set(["HANDOFF_IN_PROGRESS", "DOSSIER_PAUSED", "DOSSIER_ENDED"]);

const hourOf = (epochMs: number): string => wakeHour(new Date(epochMs).toISOString());
const epochOfHour = (hour: string): number => Date.parse(`${hour}:00:00Z`);

/** The first sweep of all looks back this far, for what was opened and fell due before it ever ran. */
const firstLookBackMs = 31 * 24 * hourMs;

const firstHour = (kept: string | undefined, closed: string): string => {
  if (kept === undefined) return hourOf(epochOfHour(closed) - firstLookBackMs);
  return kept > closed ? closed : kept;
};

/** The buckets from one hour to the moment, that of the moment included. */
const hoursFrom = (from: string, at: string): string[] => {
  const count = Math.floor((Date.parse(at) - epochOfHour(from)) / hourMs) + 1;
  return Array.from({ length: count }, (_, hour) => hourOf(epochOfHour(from) + hour * hourMs));
};

/**
 * Looks at every dossier whose clock has come to something, a day of buckets after the other from the last closed hour, so an
 * outage of any length leaves nothing out. How far it has come is kept after each day: a sweep that runs out of time is gone on
 * with and not begun again. Each look is an ordinary command: to run twice does nothing twice.
 * @throws after the whole round when a look failed, so that the function's error alarm rings
 */
export const sweep = async (deps: DeadlineDeps): Promise<{ looked: number }> => {
  const at = deps.now();
  const closed = hourOf(Date.parse(at) - closingMs);
  let kept = await deps.dossiers.sweptTo();
  const from = firstHour(kept, closed);
  const hours = hoursFrom(from, at);
  let looked = 0;
  let failed = 0;
  for (let first = 0; first < hours.length; first += hoursAtOnce) {
    const next = first + hoursAtOnce;
    const codes = (await Promise.all(hours.slice(first, next).map((hour) => deps.dossiers.awake(hour, at)))).flat();
    looked += codes.length;
    failed += await lookAtAll(deps, codes, at);
    const done = [hours[next] ?? closed, closed].toSorted()[0];
    if (failed > 0 || done === undefined || done === kept) continue;
    await deps.dossiers.setSweptTo(done);
    kept = done;
  }
  log.info("swept", { from, looked, failed });
  if (failed > 0)
    throw new Error(`${failed} of ${looked} dossiers could not be looked at; the next minute tries again`);
  return { looked };
};

const lookAtAll = async (deps: DeadlineDeps, codes: readonly string[], at: string): Promise<number> => {
  const waiting = [...codes];
  let failed = 0;
  const lane = async () => {
    for (let code = waiting.shift(); code !== undefined; code = waiting.shift())
      try {
        await lookAt(deps, code, at);
      } catch (error) {
        failed++;
        log.error("look failed", { dossier: code, error: error as Error });
      }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return failed;
};

const lookAt = async (deps: DeadlineDeps, code: string, at: string): Promise<void> => {
  const give = (command: DossierCommand) =>
    executeDossier(deps)(code, command, {
      request: requestOf(requestName(by, `${code}:${at}:${command.type}`), command.type),
    });
  const checked = await give({ type: "CheckClocks", at, by });
  const owed = checked.ok ? owedCommand(checked.value.state, at, by) : undefined;
  const done = owed === undefined ? checked : await give(owed);
  if (!done.ok && !movedOn.has(done.refusal.code)) throw new Error(`Refused: ${done.refusal.code}`);
  if (done.ok) await wakeLater(deps, done.value, at);
};

/** An instant that was left in the index though a later one would do now gives way to that one. */
const wakeLater = async ({ dossiers }: DeadlineDeps, recorded: RecordedDossier, at: string): Promise<void> => {
  const standing = wakeAfter(recorded.base, recorded.writes);
  const next = nextWake(recorded.state);
  if (standing !== undefined && next !== undefined && standing < at && at < next)
    await dossiers.wakeLater(recorded, next);
};
