import { formatDate, type Instant, toLocal } from "../calendar/time.ts";
import { accept, type Result, refuse } from "../decider.ts";
import { type Around, checkPlan } from "./check-plan.ts";
import { BAG_MOST, type Outing, type OutingPlan, type OutingRefusal, type OutingStatus } from "./outing.ts";

/** What may be done with an outing. Whether an outcome waits or went out is the dossier's own fact, looked up before. */
export type OutingAct =
  | { readonly type: "announce"; readonly around: Around }
  | { readonly type: "start" }
  | { readonly type: "cancel"; readonly reason: string }
  /** @param unsent dossiers and hand-outs that the team's device has not sent yet */
  | {
      readonly type: "close";
      readonly unsent: number;
      readonly handedOut: readonly string[];
    }
  /** @param elsewhere another outing that takes it along */
  | {
      readonly type: "pack";
      readonly code: string;
      readonly isReady: boolean;
      readonly elsewhere?: Pick<Outing, "hamlet" | "date"> | undefined;
    }
  | { readonly type: "unpack"; readonly code: string; readonly isHandedOut: boolean }
  | { readonly type: "note-taken"; readonly code: string };

export interface Doing {
  readonly by: string;
  readonly at: Instant;
}

type Decision = Result<Outing, OutingRefusal>;

const planned: readonly OutingStatus[] = ["draft", "announced"];
const going: readonly OutingStatus[] = ["announced", "under-way"];
const from: Readonly<Record<OutingAct["type"], readonly OutingStatus[]>> = {
  announce: ["draft"],
  start: ["announced"],
  cancel: planned,
  close: going,
  pack: going,
  unpack: going,
  // What a second tablet sends after the close was taken in there all the same.
  "note-taken": [...going, "closed"],
};

interface Planning extends Doing {
  readonly id: string;
  readonly commune: string;
  readonly around: Around;
}

/** Writes a plan, or changes one that nobody has set out on. One that people were told of stays announced, as it now is. */
export const planOuting = (before: Outing | undefined, plan: OutingPlan, planning: Planning): Decision => {
  const { id, commune, by, at, around } = planning;
  if (before !== undefined && !planned.includes(before.status)) return refuse("OUTING_NOT_SO");
  const checked = checkPlan(plan, around);
  if (!checked.ok) return checked;
  const { status = "draft", version = 0, taken = [], bag = [], requests = [] } = before ?? {};
  return accept({ ...plan, id, commune, status, version, taken, bag, requests, by, at });
};

const start = (outing: Outing, { at }: Doing): Decision =>
  outing.date === toLocal(at).date
    ? accept({ ...outing, status: "under-way", startedAt: at })
    : refuse("OUTING_NOT_TODAY");

/** A team without a network may never have said that it set out; before its day it cannot have been there. */
const close = (
  outing: Outing,
  { unsent, handedOut }: Extract<OutingAct, { type: "close" }>,
  doing: Doing,
): Decision => {
  if (unsent > 0) return refuse("OUTING_UNSENT", { detail: { count: String(unsent) } });
  if (toLocal(doing.at).date < outing.date) return refuse("OUTING_NOT_TODAY");
  const back = outing.bag.filter((code) => !handedOut.includes(code));
  return accept({ ...outing, status: "closed", closed: { ...doing, handedOut: [...handedOut], back } });
};

/** Which other outing still has the outcome in its bag: one that was called off or is back has none. */
export const carriedBy = (code: string, others: readonly Outing[]): Outing | undefined =>
  others.find(({ status, bag }) => going.includes(status) && bag.includes(code));

const pack = (outing: Outing, { code, isReady, elsewhere }: Extract<OutingAct, { type: "pack" }>): Decision => {
  if (outing.bag.includes(code)) return accept(outing);
  if (elsewhere !== undefined) {
    const { hamlet, date } = elsewhere;
    return refuse("OUTING_PACKED_ELSEWHERE", { field: "code", detail: { code, hamlet, date: formatDate(date) } });
  }
  if (!isReady) return refuse("OUTING_DOSSIER_NOT_READY", { field: "code", detail: { code } });
  if (outing.bag.length >= BAG_MOST) return refuse("OUTING_BAG_FULL", { detail: { most: String(BAG_MOST) } });
  return accept({ ...outing, bag: [...outing.bag, code] });
};

const noteTaken = (outing: Outing, code: string, { at }: Doing): Decision => {
  if (outing.taken.includes(code)) return accept(outing);
  const taken = [...outing.taken, code];
  return accept(
    outing.status === "announced" ? { ...outing, taken, status: "under-way", startedAt: at } : { ...outing, taken },
  );
};

/** What becomes of it. Told twice, what was packed or taken in is there once. */
export const decideOuting = (outing: Outing, act: OutingAct, doing: Doing): Decision => {
  if (!from[act.type].includes(outing.status)) return refuse("OUTING_NOT_SO");
  switch (act.type) {
    case "announce": {
      const checked = checkPlan(outing, act.around);
      return checked.ok ? accept({ ...outing, status: "announced" }) : checked;
    }
    case "start":
      return start(outing, doing);
    case "cancel":
      return accept({ ...outing, status: "cancelled", cancelled: { ...doing, reason: act.reason } });
    case "close":
      return close(outing, act, doing);
    case "pack":
      return pack(outing, act);
    case "unpack":
      if (act.isHandedOut) return refuse("OUTING_HANDED_OUT", { field: "code", detail: { code: act.code } });
      return accept({ ...outing, bag: outing.bag.filter((code) => code !== act.code) });
    case "note-taken":
      return noteTaken(outing, act.code, doing);
  }
};
