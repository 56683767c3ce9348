import { accept, type Refusal, type Result, refuse } from "../domain/decider.ts";
import { owedCommand } from "../domain/dossier/clocks.ts";
import type { DossierCommand } from "../domain/dossier/command.ts";
import { decide } from "../domain/dossier/dossier.ts";
import type { DossierEvent } from "../domain/dossier/event.ts";
import { evolve } from "../domain/dossier/evolve.ts";
import { isNotice } from "../domain/dossier/notice.ts";
import type { DossierRules } from "../domain/dossier/rules.ts";
import type { Dossier, OpenDossier } from "../domain/dossier/state.ts";
import { log } from "../runtime/log.ts";
import { traceIdOf } from "../runtime/trace.ts";
import { annotateTrace } from "../runtime/xray.ts";
import type { DossierStore } from "./dossier-store.ts";
import {
  answeredBefore,
  eventsAfter,
  lastEventAt,
  type RecordedDossier,
  type Request,
  unfolded,
  type Write,
} from "./recorded-dossier.ts";
import type { ShareOut } from "./share-out.ts";

/** What only the store can know against a write, such as a receipt number that is taken. */
export interface NotWritten {
  readonly refusal: Refusal;
}

export interface ExecuteDeps {
  readonly dossiers: Pick<DossierStore, "load" | "archived"> & {
    append(recorded: RecordedDossier, write: Write): Promise<RecordedDossier | "changed" | NotWritten>;
  };
  readonly rulesFor: (dossier: OpenDossier) => Promise<DossierRules>;
  /** To whom of an office a hand-over falls; to the whole office when absent. */
  readonly shareOut?: ShareOut | undefined;
}

export interface Asked {
  readonly request: Request;
  /** Version that the caller has seen; refused when anything but the system's own notices came after it. */
  readonly expectedVersion?: number | undefined;
  /** Last look before the rules decide: may this caller do this to this dossier? */
  readonly permit?: (dossier: OpenDossier) => Refusal | undefined;
  /** On whose behalf the caller gives the command, when his own rights would not do. */
  readonly behalf?: (dossier: OpenDossier) => string | undefined;
  /** What the system owes the dossier after this command, the hand-over to its next step, is done by the same write. */
  readonly sendsOn?: boolean;
}

/** In whose name the system sends a dossier to its next step. */
export const routingOfficer = "system:routing";

/** One line for each write: by its trace a fact, an SMS or an agency's message leads back to the request. */
export const logWrite = ({ code, version, writes }: RecordedDossier, { key }: Request): void => {
  const traceId = traceIdOf(key);
  log.info("dossier written", { dossier: code, version, traceId });
  annotateTrace(traceId, Date.parse(lastEventAt(writes)));
};

const isAsSeen = (recorded: RecordedDossier, version: number): boolean =>
  eventsAfter(recorded, version)?.every(isNotice) === true;

/** Tries before several people at once are told to try again. */
const attempts = 5;

/** What this request was answered with before. Only a dossier with a long history costs a further read. */
export const earlierAnswer = async (
  dossiers: Pick<DossierStore, "archived">,
  recorded: RecordedDossier,
  request: Request,
): Promise<ReturnType<typeof answeredBefore>> => {
  const recent = answeredBefore(recorded, request);
  if (recent !== undefined || recorded.archives === 0) return recent;
  return answeredBefore(unfolded(recorded, await dossiers.archived(recorded)), request);
};

const inNameOf = (events: readonly DossierEvent[], behalf: string | undefined): readonly DossierEvent[] =>
  behalf === undefined ? events : events.map((event) => ({ ...event, behalf }));

/** A hand-over that the rules refuse just now is left to the routing function and to the sweep, which make it seen. */
export const sentOn = (dossier: Dossier, events: readonly DossierEvent[], at: string, rules: DossierRules) => {
  const next = events.reduce<Dossier>(evolve, dossier);
  const owed = owedCommand(next, at, routingOfficer);
  const decision = owed && decide(next, owed, rules);
  return decision?.ok ? [...events, ...decision.value] : events;
};

/**
 * Load, decide, save: the only way in which a command changes a dossier. One read and one conditional write when
 * nobody else writes at that moment; a request that was answered before gets the answer of that time.
 */
export const executeDossier =
  ({ dossiers, rulesFor, shareOut }: ExecuteDeps) =>
  async (code: string, command: DossierCommand, asked: Asked): Promise<Result<RecordedDossier>> => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const recorded = await dossiers.load(code);
      if (recorded === undefined) return refuse("DOSSIER_UNKNOWN");
      const before = await earlierAnswer(dossiers, recorded, asked.request);
      if (before !== undefined)
        return before.write.request.fingerprint === asked.request.fingerprint
          ? accept(before.recorded)
          : refuse("IDEMPOTENCY_KEY_REUSED");
      const denied = asked.permit?.(recorded.state);
      if (denied !== undefined) return { ok: false, refusal: denied };
      if (asked.expectedVersion !== undefined && !isAsSeen(recorded, asked.expectedVersion))
        return refuse("STALE_VERSION", { detail: { current: String(recorded.version) } });
      const rules = await rulesFor(recorded.state);
      const decision = decide(recorded.state, command, rules);
      if (!decision.ok) return decision;
      if (decision.value.length === 0) return accept(recorded);
      const decided = inNameOf(decision.value, asked.behalf?.(recorded.state));
      const sent = asked.sendsOn ? sentOn(recorded.state, decided, command.at, rules) : decided;
      const events = (await shareOut?.(sent, rules)) ?? sent;
      const saved = await dossiers.append(recorded, { request: asked.request, events });
      if (saved === "changed") continue;
      if ("refusal" in saved) return { ok: false, refusal: saved.refusal };
      logWrite(saved, asked.request);
      return accept(saved);
    }
    return refuse("CHANGED_MEANWHILE");
  };
