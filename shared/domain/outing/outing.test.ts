import { describe, expect, test } from "vitest";
import { type Around, checkPlan } from "./check-plan.ts";
import { carriedBy, decideOuting, type OutingAct, planOuting } from "./decide.ts";
import { BAG_MOST, isInTeam, type Outing, type OutingPlan } from "./outing.ts";
import { publicOutings } from "./public-outings.ts";

const plan: OutingPlan = {
  ...{ hamlet: "Xóm Lũng Pán", date: "2026-11-28", from: "08:00", until: "11:00" },
  procedures: ["1.001193", "1.000894"],
  team: ["lan.tangiang", "hoa.tangiang"],
};
const around: Around = {
  now: { date: "2026-11-26", time: "09:00" },
  offered: new Set(["1.001193", "1.000894"]),
  others: [],
};
const lead = { by: "nguyet.tangiang", at: "2026-11-26T02:00:00Z" };
const onTheDay = { by: "lan.tangiang", at: "2026-11-28T01:10:00Z" };

const written = (more: Partial<Outing> = {}, as: OutingPlan = plan): Outing => {
  const decided = planOuting(undefined, as, { id: "a", commune: "01288", around, ...lead });
  if (!decided.ok) throw new Error(decided.refusal.code);
  return { ...decided.value, version: 1, ...more };
};
const announced = written({ status: "announced" });
const going = written({ status: "under-way" });
const after = (one: Outing, act: OutingAct, doing = onTheDay) => decideOuting(one, act, doing);
const refused = (code: string, more: object = {}) => ({ ok: false, refusal: { code, ...more } });

describe("a plan", () => {
  test("begins as a draft, and can be changed until the team sets out; what people were told of stays announced", () => {
    expect(written()).toMatchObject({ status: "draft", version: 1, by: "nguyet.tangiang", taken: [], bag: [] });
    const changed = planOuting(
      { ...announced, bag: ["x"] },
      { ...plan, from: "09:00" },
      { id: "a", commune: "01288", around, ...lead },
    );
    expect(changed).toMatchObject({ value: { status: "announced", from: "09:00", bag: ["x"], version: 1 } });
    expect(planOuting(going, plan, { id: "a", commune: "01288", around, ...lead })).toEqual(refused("OUTING_NOT_SO"));
  });

  test.each([
    ["that ends before it begins", { from: "11:00", until: "08:00" }],
    ["that ends when it begins", { until: "08:00" }],
    ["before the day begins", { from: "04:30" }],
    ["into the night", { until: "21:30" }],
  ])("%s has wrong hours", (_, hours) => {
    expect(checkPlan({ ...plan, ...hours }, around)).toMatchObject(refused("OUTING_HOURS_WRONG"));
  });

  test("of yesterday, or of hours of today that are over, is refused; one of later today is not", () => {
    expect(checkPlan({ ...plan, date: "2026-11-25" }, around)).toEqual(refused("OUTING_DAY_PAST", { field: "date" }));
    const today = { ...plan, date: "2026-11-26" };
    expect(checkPlan({ ...today, until: "09:00" }, around)).toMatchObject(refused("OUTING_DAY_PAST"));
    expect(checkPlan({ ...today, from: "13:00", until: "16:00" }, around).ok).toBe(true);
    expect(planOuting(undefined, today, { id: "b", commune: "01288", around, ...lead }).ok).toBe(true);
    const past = { ...today, until: "09:00" };
    expect(planOuting(undefined, past, { id: "b", commune: "01288", around, ...lead }).ok).toBe(false);
  });

  test("names only procedures that the commune's counter takes in", () => {
    expect(checkPlan({ ...plan, procedures: ["1.001193", "9.999999"] }, around)).toEqual(
      refused("OUTING_PROCEDURE_UNKNOWN", { field: "procedures", detail: { procedure: "9.999999" } }),
    );
  });

  test("does not send an officer to two hamlets at once, but from one to the next", () => {
    const other = written({ id: "b", hamlet: "Xóm Bó Mu", team: ["LAN.tangiang"] });
    const with_ = (...others: Outing[]) => checkPlan(plan, { ...around, others });
    expect(with_(other)).toEqual(
      refused("OUTING_OFFICER_ELSEWHERE", {
        field: "team",
        detail: { officer: "lan.tangiang", hamlet: "Xóm Bó Mu", from: "08:00", until: "11:00" },
      }),
    );
    expect(with_({ ...other, from: "11:00", until: "12:00" }).ok).toBe(true);
    expect(with_({ ...other, from: "06:00", until: "08:00" }).ok).toBe(true);
    expect(with_({ ...other, date: "2026-11-29" }).ok).toBe(true);
    expect(with_({ ...other, team: ["minh.tangiang"] }).ok).toBe(true);
    expect(with_({ ...other, status: "cancelled" }, { ...other, status: "closed" }).ok).toBe(true);
  });
});

describe("an outing", () => {
  test("is announced once, if its plan still holds then", () => {
    expect(after(written(), { type: "announce", around }, lead)).toMatchObject({ value: { status: "announced" } });
    const late = { ...around, now: { date: "2026-11-29", time: "07:00" } };
    expect(after(written(), { type: "announce", around: late }, lead)).toMatchObject(refused("OUTING_DAY_PAST"));
    expect(after(announced, { type: "announce", around }, lead)).toEqual(refused("OUTING_NOT_SO"));
  });

  test("is cancelled with its reason until the team sets out", () => {
    const reason = "Đường sạt lở";
    expect(after(announced, { type: "cancel", reason }, lead)).toMatchObject({
      value: { status: "cancelled", cancelled: { by: "nguyet.tangiang", reason } },
    });
    expect(after(going, { type: "cancel", reason }, lead)).toEqual(refused("OUTING_NOT_SO"));
  });

  test("sets out on its own day", () => {
    expect(after(announced, { type: "start" })).toMatchObject({
      value: { status: "under-way", startedAt: onTheDay.at },
    });
    expect(after(announced, { type: "start" }, lead)).toEqual(refused("OUTING_NOT_TODAY"));
    expect(after(written(), { type: "start" })).toEqual(refused("OUTING_NOT_SO"));
  });

  test("takes outcomes along that are ready, each once and not more than fit", () => {
    const other: Outing = { ...announced, id: "o2", hamlet: "Xóm Nà Lòa", date: "2026-11-29", bag: ["K1"] };
    expect(carriedBy("K1", [other])).toBe(other);
    for (const status of ["closed", "cancelled"] as const)
      expect(carriedBy("K1", [{ ...other, status }])).toBeUndefined();
    expect(carriedBy("K2", [other])).toBeUndefined();
    const pack = (one: Outing, isReady = true) => after(one, { type: "pack", code: "K1", isReady }, lead);
    expect(pack(announced)).toMatchObject({ value: { bag: ["K1"] } });
    expect(pack({ ...announced, bag: ["K1"] }, false)).toMatchObject({ value: { bag: ["K1"] } });
    expect(pack(announced, false)).toMatchObject(refused("OUTING_DOSSIER_NOT_READY"));
    const full = { ...announced, bag: Array.from({ length: BAG_MOST }, (_, at) => `F${at}`) };
    expect(pack(full)).toMatchObject(refused("OUTING_BAG_FULL"));
    expect(after(announced, { type: "pack", code: "K1", isReady: true, elsewhere: other }, lead)).toMatchObject({
      refusal: { code: "OUTING_PACKED_ELSEWHERE", field: "code", detail: { hamlet: "Xóm Nà Lòa", date: "29/11/2026" } },
    });
    const unpack = (isHandedOut: boolean) =>
      after({ ...announced, bag: ["K1", "K2"] }, { type: "unpack", code: "K1", isHandedOut });
    expect(unpack(false)).toMatchObject({ value: { bag: ["K2"] } });
    expect(unpack(true)).toMatchObject(refused("OUTING_HANDED_OUT"));
  });

  test("counts what was taken in there once, sets out with the first, and still counts what comes after the close", () => {
    const note = (one: Outing) => after(one, { type: "note-taken", code: "N1" });
    expect(note(announced)).toMatchObject({ value: { status: "under-way", taken: ["N1"], startedAt: onTheDay.at } });
    expect(note({ ...going, taken: ["N1"] })).toMatchObject({ value: { taken: ["N1"] } });
    expect(note({ ...going, status: "closed" })).toMatchObject({ value: { status: "closed", taken: ["N1"] } });
    expect(note(written({ status: "cancelled" }))).toEqual(refused("OUTING_NOT_SO"));
  });

  test("is closed once the team's device has sent everything; it says which outcomes came back", () => {
    const full = { ...going, bag: ["K1", "K2"] };
    const close = (unsent: number, one: Outing = full, doing = onTheDay) =>
      after(one, { type: "close", unsent, handedOut: ["K1"] }, doing);
    expect(close(2)).toEqual(refused("OUTING_UNSENT", { detail: { count: "2" } }));
    expect(close(0)).toMatchObject({ value: { status: "closed", closed: { handedOut: ["K1"], back: ["K2"] } } });
    expect(close(0, announced).ok).toBe(true);
    expect(close(0, announced, lead)).toEqual(refused("OUTING_NOT_TODAY"));
    expect(close(0, { ...full, status: "closed" })).toEqual(refused("OUTING_NOT_SO"));
  });

  test("belongs to the officers of its team, however their names are written", () => {
    expect(isInTeam(announced, "Lan.TanGiang")).toBe(true);
    expect(isInTeam(announced, "bich.phuchoa")).toBe(false);
  });
});

test("a commune's page tells of outings that people can still go to within thirty days, soonest first", () => {
  const at = (id: string, more: Partial<Outing>) => ({ ...announced, id, ...more });
  const shown = publicOutings(
    [
      at("far", { date: "2026-12-26" }),
      at("last", { date: "2026-12-25" }),
      at("over", { date: "2026-11-26", until: "08:30" }),
      at("later", { date: "2026-11-26", from: "13:00", until: "16:00" }),
      at("now", { date: "2026-11-26", status: "under-way" }),
      at("gone", { date: "2026-11-25" }),
      at("off", { status: "cancelled" }),
      at("draft", { status: "draft" }),
    ],
    { date: "2026-11-26", time: "09:00" },
  );
  expect(shown.map(({ id }) => id)).toEqual(["now", "later", "last"]);
});
