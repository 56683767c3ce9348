import type { CarriedOutcome, OutingList, OutingView, PublicOutingList } from "../../shared/contracts/outing-api.ts";
import { dossiers } from "./canned-dossiers.ts";
import { sampleProcedures } from "./sample-procedures.ts";

/** A stand-in for outings: one of today for the canned officer, and none of the rules. */

const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const named = (codes: readonly string[]) =>
  codes.map((code) => ({ code, name: sampleProcedures.find(({ id }) => id === code)?.name ?? { vi: code, en: code } }));

export const OUTING = "3f1c0b5a-7d1e-4d6e-9b0a-6a2f1c9d8e70";

/** Another of the afternoon. */
export const AFTERNOON = "7c2d9e1f-0b3a-4c5d-8e6f-1a2b3c4d5e6f";

const outings = new Map<string, OutingView>();
const bags = new Map<string, string[]>();
const told = new Set<string>();

const announced = (id: string, hamlet: string): OutingView => ({
  ...{ id, version: 2, status: "announced", hamlet, date: today(), from: "08:00", until: "11:00" },
  ...{ procedures: named(["1.001193", "1.001699"]), team: ["thanh.nv"], note: "Mang máy in, sạc dự phòng" },
  ...{ by: "nguyet", at: new Date().toISOString(), taken: [], bag: 0 },
});
outings.set(OUTING, announced(OUTING, "Xóm Lũng Pán"));
outings.set(AFTERNOON, { ...announced(AFTERNOON, "Bản Nà Pế"), from: "13:00", until: "16:00" });

const outcomesOf = (id: string): CarriedOutcome[] =>
  (bags.get(id) ?? []).flatMap((code) => {
    const view = dossiers.get(code);
    if (view === undefined) return [];
    return [{ code, procedureName: view.procedureName, ownerName: view.owner.name, status: view.status }];
  });

const full = (view: OutingView): OutingView => {
  const outcomes = outcomesOf(view.id);
  return { ...view, bag: outcomes.length, outcomes };
};

export const outingList = (month: string, mayPlan: boolean): OutingList => ({
  month,
  items: [...outings.values()]
    .filter(({ date }) => date.startsWith(month))
    .sort((a, b) => `${a.date}${a.from}`.localeCompare(`${b.date}${b.from}`)),
  mayPlan,
});

export const outingOf = (id: string): OutingView | undefined => {
  const view = outings.get(id);
  return view && full(view);
};

export const publicOutingList = (): PublicOutingList => ({
  items: [...outings.values()]
    .filter(({ status, date }) => (status === "announced" || status === "under-way") && date >= today())
    .map(({ hamlet, date, from, until, procedures }) => ({ hamlet, date, from, until, procedures })),
});

const planned = (body: Record<string, unknown>): OutingView => {
  const { procedures, ...plan } = body as unknown as Omit<OutingView, "procedures"> & { procedures: string[] };
  const before = outings.get(plan.id);
  const kept = { taken: [], bag: 0, status: "draft" as const, version: 0, ...before };
  return {
    ...{ ...kept, ...plan, procedures: named(procedures) },
    ...{ version: kept.version + 1, by: "thanh.nv", at: new Date().toISOString() },
  };
};

const changeOf = (view: OutingView, act: string, body: Record<string, unknown>): Partial<OutingView> => {
  const by = { by: "thanh.nv", at: new Date().toISOString() };
  const code = String(body.code);
  const bag = bags.get(view.id) ?? [];
  switch (act) {
    case "announce":
      return { status: "announced" };
    case "start":
      return { status: "under-way", startedAt: by.at };
    case "cancel":
      return { status: "cancelled", cancelled: { ...by, reason: String(body.reason) } };
    case "pack":
      bags.set(view.id, [...bag.filter((one) => one !== code), code]);
      return {};
    case "unpack":
      bags.set(
        view.id,
        bag.filter((one) => one !== code),
      );
      return {};
    case "taken":
      return { status: "under-way", taken: [...new Set([...view.taken, code])] };
    default: {
      const outcomes = outcomesOf(view.id);
      const back = outcomes.filter(({ status }) => status !== "returned").map((one) => one.code);
      return { status: "closed", closed: { ...by, handedOut: outcomes.length - back.length, back } };
    }
  }
};

/** @param key of the request: a repeat changes nothing @returns undefined for one that there is not */
export const actOnOuting = (
  { id, act, key }: { readonly id: string; readonly act: string; readonly key: string },
  body: Record<string, unknown>,
): OutingView | undefined => {
  if (act === "plan") {
    const view = planned(body);
    outings.set(view.id, view);
    return view;
  }
  const view = outings.get(id);
  if (view === undefined) return undefined;
  if (told.has(key)) return full(view);
  told.add(key);
  const next = { ...view, version: view.version + 1, ...changeOf(view, act, body) };
  outings.set(id, next);
  return full(next);
};
