import { expect, test } from "vitest";
import { ticketWorld } from "../../../tests/support/ticket-world.ts";

const line = "ho-tich-chung-thuc";
const slotAt = "2026-11-23T02:00:00Z";
const body = { commune: "01288", line, slotAt };

const withOneBooked = async () => {
  const world = await ticketWorld("2026-11-23T00:00:00Z");
  const booked = (await (await world.post("/api/appointments", { body })).json()) as { id: string; code: string };
  const paths = [
    ["GET", "/api/appointments/01288/day/2026-11-23", undefined, "appointment.read"],
    ["POST", "/api/appointments/assisted", body, "appointment.book"],
    ["POST", `/api/appointments/${booked.id}/cancel`, { because: "office-closed" }, "appointment.cancel"],
    ["POST", `/api/appointments/${booked.id}/check-in`, undefined, "appointment.check-in"],
    ["POST", "/api/appointments/check-in", { commune: "01288", code: booked.code }, "appointment.check-in"],
  ] as const;
  const ask = async ([method, path, given]: (typeof paths)[number], as?: readonly string[]) => {
    const asking = { ...(given === undefined ? {} : { body: given }), ...(as === undefined ? {} : { as }) };
    return (await (method === "GET" ? world.get(path, asking) : world.post(path, asking))).status;
  };
  return { ...world, paths, ask };
};

test("nobody lists, books for others, cancels or checks others in without signing in", async () => {
  const { ask, paths, audit } = await withOneBooked();
  for (const path of paths) expect(await ask(path)).toBe(401);
  expect(audit).toEqual([]);
});

test("no officer of another commune, and none with another task; each try is kept for the auditor", async () => {
  const { ask, paths, audit } = await withOneBooked();
  const strangers = [
    "queue-operator:01648",
    "commune-lead:01648",
    "kiosk:01648",
    "specialist:01288",
    "auditor:cao-bang",
  ];
  for (const path of paths) for (const as of strangers) expect(await ask(path, [as])).toBe(403);
  expect(audit.map(({ action }) => action)).toEqual(paths.flatMap(([, , , action]) => strangers.map(() => action)));
  expect(audit.every(({ scope, allowed }) => scope === "01288" && !allowed)).toBe(true);
});

test("a kiosk checks people in and does nothing else with appointments", async () => {
  const { ask, paths } = await withOneBooked();
  const answers = await Promise.all(paths.map((path) => ask(path, ["kiosk:01288"])));
  expect(answers).toEqual([403, 403, 403, 200, 200]);
});

test.each(["queue-operator:01288", "receptionist:01288", "commune-lead:01288"])("%s runs the day", async (as) => {
  const { ask, paths } = await withOneBooked();
  const [list, assisted, , checkIn] = paths;
  expect(await ask(list, [as])).toBe(200);
  expect(await ask(assisted, [as])).toBe(201);
  expect(await ask(checkIn, [as])).toBe(200);
});

test("closing a day is the word of the commune's lead alone, and each other try is kept for the auditor", async () => {
  const { get, post, audit } = await withOneBooked();
  const path = "/api/appointments/01288/closure/2026-11-24";
  const body = { cause: "weather", expected: 0 };
  const tries = (asking: object) => [
    get(path, asking),
    post(path, { ...asking, body }),
    post(`${path}/reopen`, asking),
  ];
  const answers = async (asking: object) => (await Promise.all(tries(asking))).map(({ status }) => status);
  expect(await answers({})).toEqual([401, 401, 401]);
  for (const as of ["receptionist:01288", "queue-operator:01288", "kiosk:01288", "commune-lead:01648"])
    expect(await answers({ as: [as] })).toEqual([403, 403, 403]);
  expect(new Set(audit.map(({ action }) => action))).toEqual(new Set(["closure.declare"]));
  expect(await answers({ as: ["commune-lead:01288"] })).toEqual([200, 200, 200]);
});
