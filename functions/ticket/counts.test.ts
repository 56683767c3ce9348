import { beforeEach, expect, test } from "vitest";
import { CountsView } from "../../shared/contracts/counts-api.ts";
import { noCounts } from "../../shared/domain/ticket/counts/day-counts.ts";
import { ticketWorld } from "../../tests/support/ticket-world.ts";

const [commune, line] = ["01288", "ho-tich-chung-thuc"];
const officer = { as: ["receptionist:01288"] };
const lead = { as: ["commune-lead:01288"] };
let world: Awaited<ReturnType<typeof ticketWorld>>;

beforeEach(async () => {
  // Friday, 08:00 in Vietnam.
  world = await ticketWorld("2026-11-20T01:00:00Z");
});

const ask = (period = "") => world.get(`/api/counts/${commune}${period}`, lead);
const counts = async (period = "") => CountsView.parse(await (await ask(period)).json());
const take = (priority = "none") => world.post("/api/tickets", { body: { commune, line, priority } });
const at = (time: string) => {
  world.clock.at = time;
};
const callNext = () => world.post("/api/counters/01288-1/call-next", officer);
const act = (number: number, name: string) =>
  world.post(
    `/api/tickets/${commune}.${line}.${world.clock.at.slice(2, 10).replaceAll("-", "")}.${number}/${name}`,
    officer,
  );

/** One is served in 15 minutes after 10, one does not come, one waits on. */
const someMorning = async (day: string) => {
  at(`${day}T01:00:00Z`);
  for (const priority of ["none", "elderly", "none"]) await take(priority);
  at(`${day}T01:10:00Z`);
  await callNext();
  at(`${day}T01:25:00Z`);
  await callNext();
  await act(1, "no-show");
};

test("the lead sees today as it is now: waits, visits, who did not come and who still waits", async () => {
  await someMorning("2026-11-20");
  const { all, lines, hours, counters, classes, days, ...rest } = await counts();
  expect(rest).toMatchObject({ commune, from: "2026-11-20", to: "2026-11-20", at: "2026-11-20T01:25:00Z" });
  expect(all).toMatchObject({ taken: 3, served: 1, noShow: 1, uncalled: 1 });
  expect(all.waited).toEqual({ people: 2, mean: 17.5, median: 10, p90: 25 });
  expect(all.lasted).toEqual({ people: 1, mean: 15, median: 15, p90: 15 });
  expect(lines).toMatchObject([{ key: line, name: { en: expect.any(String) }, taken: 3 }]);
  expect(hours).toMatchObject([{ key: "8", taken: 3 }]);
  expect(counters).toMatchObject([{ key: "01288-1", served: 1, noShow: 1 }]);
  expect(classes.map(({ key, taken }) => [key, taken])).toEqual([
    ["none", 2],
    ["elderly", 1],
  ]);
  expect(days).toMatchObject([{ key: "2026-11-20", taken: 3 }]);
});

test("the lead sees whose calls they were, also when two took turns at one counter; the province sees counters alone", async () => {
  const press = (officer: string) =>
    world.post("/api/counters/01288-1/call-next", { as: ["receptionist:01288"], officer });
  world.staff.push({ officer: "lan", name: "Nông Thị Lan", share: 1, absences: [] });
  for (let person = 0; person < 3; person++) await take();
  for (const [time, who] of [
    ["01:10", "lan"],
    ["01:20", "hoa"],
    ["01:30", "lan"],
  ] as const) {
    at(`2026-11-20T${time}:00Z`);
    await press(who);
  }
  const { officers, counters } = await counts();
  expect(counters).toMatchObject([{ key: "01288-1", taken: 3 }]);
  expect(officers).toMatchObject([
    { key: "lan", name: { vi: "Nông Thị Lan" }, taken: 2 },
    { key: "hoa", taken: 1, served: 1 },
  ]);
  const province = { as: ["auditor:cao-bang"] };
  expect(await (await world.get(`/api/counts/${commune}`, province)).json()).not.toHaveProperty("officers");
});

test("days that nobody has folded are counted from their pages, and several days together as one", async () => {
  await someMorning("2026-11-20");
  await someMorning("2026-11-23");
  const { all, days } = await counts("?from=2026-11-19&to=2026-11-23");
  expect(all).toMatchObject({
    taken: 6,
    served: 2,
    noShow: 2,
    uncalled: 2,
    waited: { people: 4, median: 10, p90: 25 },
  });
  expect(days.map(({ key, taken }) => [key, taken])).toEqual([
    ["2026-11-19", 0],
    ["2026-11-20", 3],
    ["2026-11-21", 0],
    ["2026-11-22", 0],
    ["2026-11-23", 3],
  ]);
});

test("a day that was folded is told as it was kept, a line or counter that is gone too, long after its pages", async () => {
  const tally = { ...noCounts.all, taken: 7, served: 7 };
  await world.counts.keep(
    commune,
    "2026-07-01",
    {
      ...{ all: tally, hours: {}, classes: {} },
      ...{ lines: { "bo-roi": tally }, counters: { "01288-77": tally }, officers: { "nghi.viec": tally } },
    },
    "first",
  );
  const { all, lines, counters, officers = [], days } = await counts("?from=2026-06-30&to=2026-07-02");
  expect(all).toMatchObject({ taken: 7, served: 7 });
  expect([...lines, ...counters, ...officers]).toEqual([
    { key: "bo-roi", taken: 7, served: 7, noShow: 0, uncalled: 0 },
    { key: "01288-77", taken: 7, served: 7, noShow: 0, uncalled: 0 },
    { key: "nghi.viec", taken: 7, served: 7, noShow: 0, uncalled: 0 },
  ]);
  expect(days.map(({ key }) => key)).toEqual(["2026-07-01"]);
});

test.each([
  ["?from=2026-10-01&to=2026-11-20", "COUNTS_PERIOD_TOO_LONG", "from"],
  ["?from=2026-11-20&to=2026-11-19", "COUNTS_PERIOD_REVERSED", "from"],
  ["?to=2026-11-21", "COUNTS_DAY_AHEAD", "to"],
  ["?from=20-11-2026", "BODY_NOT_VALID", "from"],
])("the period %s is refused with its field", async (period, code, field) => {
  expect(await (await ask(period)).json()).toMatchObject({ code, field });
});

test("a commune that does not exist has no counts", async () => {
  expect(await (await world.get("/api/counts/99999", lead)).json()).toMatchObject({ code: "COMMUNE_UNKNOWN" });
});
