import { addDays, toLocal } from "../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { isDossierCode } from "../../shared/domain/dossier/code.ts";
import { statusOf } from "../../shared/domain/dossier/state.ts";
import type { Around } from "../../shared/domain/outing/check-plan.ts";
import { carriedBy, type Doing, decideOuting, type OutingAct, planOuting } from "../../shared/domain/outing/decide.ts";
import type { Outing, OutingPlan } from "../../shared/domain/outing/outing.ts";
import type { OutingDeps } from "./deps.ts";

/** Two tablets of one team tell what they took in at the same moment; each is read and decided again. */
const TRIES = 5;
/** Requests that an outing remembers: a repeat comes within minutes, and few officers write. */
const REQUESTS_KEPT = 20;

/** Who asks, under which request, and which version he has seen. */
export interface Asked extends Omit<Doing, "at"> {
  /** Name of the request, by which a repeat is known. */
  readonly request: string;
  readonly seen?: number | undefined;
}

const planAround = async (
  { definitions, outings, now }: OutingDeps,
  { commune, id }: Pick<Outing, "commune" | "id">,
  { date, procedures }: Pick<OutingPlan, "date" | "procedures">,
): Promise<Around> => {
  const [found, others] = await Promise.all([
    Promise.all(procedures.map((code) => definitions.procedureInForce(code, date))),
    outings.ofMonth(commune, date.slice(0, 7)),
  ]);
  const offered = found.flatMap((one) =>
    one === undefined || one.communes?.includes(commune) === false ? [] : [one.id],
  );
  return { now: toLocal(now()), offered: new Set(offered), others: others.filter((one) => one.id !== id) };
};

/** A bag is packed in the days before its outing, and one that nobody brought back stays open for weeks. */
const NEAR_DAYS = 31;

/** The commune's other outings of the months around this one. */
const othersNear = async ({ outings }: OutingDeps, { commune, id, date }: Outing): Promise<Outing[]> => {
  const months = new Set([-NEAR_DAYS, 0, NEAR_DAYS].map((days) => addDays(date, days).slice(0, 7)));
  const found = await Promise.all([...months].map((month) => outings.ofMonth(commune, month)));
  return found.flat().filter((one) => one.id !== id);
};

/** Reads, decides and writes, again when somebody else was faster. A repeated request finds what it did. */
const change = async (
  deps: OutingDeps,
  { commune, id }: Pick<Outing, "commune" | "id">,
  { request, seen }: Asked,
  decide: (before: Outing | undefined) => Promise<Result<Outing>>,
): Promise<Result<Outing>> => {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await deps.outings.load(commune, id);
    if (before?.requests.includes(request)) return accept(before);
    if (before !== undefined && seen !== undefined && seen !== before.version)
      return refuse("STALE_VERSION", { detail: { current: String(before.version) } });
    const decided = await decide(before);
    if (!decided.ok || decided.value === before) return decided;
    const version = (before?.version ?? 0) + 1;
    const requests = [...(before?.requests ?? []), request].slice(-REQUESTS_KEPT);
    const next: Outing = { ...decided.value, version, requests };
    if (await deps.outings.save(next, version - 1)) return accept(next);
  }
  return refuse("CHANGED_MEANWHILE");
};

/** Writes a plan down, or changes it. The outing's id is made by who plans it, so a repeat is the same. */
export const plan = (
  deps: OutingDeps,
  which: Pick<Outing, "commune" | "id">,
  { wish, asked }: { wish: OutingPlan; asked: Asked },
): Promise<Result<Outing>> =>
  change(deps, which, asked, async (before) =>
    planOuting(before, wish, {
      ...which,
      by: asked.by,
      at: deps.now(),
      around: await planAround(deps, which, wish),
    }),
  );

/** An act as an officer asks for it, before what it needs to know is looked up. */
export type Wish =
  | { readonly type: "announce" | "start" }
  | { readonly type: "cancel"; readonly reason: string }
  | { readonly type: "close"; readonly unsent: number }
  | { readonly type: "pack" | "unpack" | "note-taken"; readonly code: string };

const handedOut = async ({ dossiers }: OutingDeps, bag: readonly string[]): Promise<string[]> =>
  (await dossiers.loadMany(bag)).flatMap(({ code, state }) => (statusOf(state) === "returned" ? [code] : []));

/** The dossier of this commune with that code: how it stands. */
const statusIn = async ({ dossiers }: OutingDeps, commune: string, code: string) => {
  const found = isDossierCode(code) ? await dossiers.load(code) : undefined;
  return found?.state.opened.commune === commune ? statusOf(found.state) : undefined;
};

const actOf = async (deps: OutingDeps, outing: Outing, wish: Wish): Promise<Result<OutingAct>> => {
  switch (wish.type) {
    case "announce":
      return accept({ type: "announce", around: await planAround(deps, outing, outing) });
    case "start":
      return accept({ type: "start" });
    case "cancel":
      return accept(wish);
    case "close":
      return accept({ ...wish, handedOut: await handedOut(deps, outing.bag) });
    case "pack": {
      const [status, others] = await Promise.all([statusIn(deps, outing.commune, wish.code), othersNear(deps, outing)]);
      return accept({
        ...{ ...wish, type: "pack", isReady: status === "ready" },
        elsewhere: carriedBy(wish.code, others),
      });
    }
    case "unpack": {
      const isHandedOut = (await statusIn(deps, outing.commune, wish.code)) === "returned";
      return accept({ ...wish, type: "unpack", isHandedOut });
    }
    case "note-taken": {
      const status = await statusIn(deps, outing.commune, wish.code);
      return status === undefined
        ? refuse("DOSSIER_UNKNOWN", { field: "code" })
        : accept({ ...wish, type: "note-taken" });
    }
  }
};

/** One act on one outing. */
export const actOn = (
  deps: OutingDeps,
  which: Pick<Outing, "commune" | "id">,
  { wish, asked }: { wish: Wish; asked: Asked },
): Promise<Result<Outing>> =>
  change(deps, which, asked, async (before) => {
    if (before === undefined) return refuse("OUTING_UNKNOWN");
    const act = await actOf(deps, before, wish);
    return act.ok ? decideOuting(before, act.value, { by: asked.by, at: deps.now() }) : act;
  });
