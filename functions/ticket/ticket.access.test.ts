import { expect, test } from "vitest";
import { ticketWorld } from "../../tests/support/ticket-world.ts";

const line = "ho-tich-chung-thuc";
const ticket = `01288.${line}.261123.1`;
const paths = [
  ["GET", "/api/counters/01288-1"],
  ["GET", "/api/counters/01288-1/order"],
  ["POST", "/api/counters/01288-1/call-next"],
  ["POST", `/api/tickets/${ticket}/serve`],
  ["POST", `/api/tickets/${ticket}/finish`],
  ["POST", `/api/tickets/${ticket}/no-show`],
  ["POST", `/api/tickets/${ticket}/recall`],
  ["POST", `/api/tickets/${ticket}/hold`],
  ["POST", `/api/tickets/${ticket}/return`],
  ["POST", "/api/counters/01288-1/resume"],
] as const;

const moves = [
  ["GET", "/api/counters/01288/help", "counter.move"],
  ["POST", "/api/counters/01288-3/move", "counter.move"],
  ["POST", "/api/counters/01288-3/move-back", "counter.move-back"],
] as const;

const withOneCalled = async () => {
  const world = await ticketWorld("2026-11-23T01:00:00Z");
  await world.post("/api/tickets", { body: { commune: "01288", line } });
  await world.post("/api/counters/01288-1/call-next", { as: ["receptionist:01288"] });
  const ask = (method: "GET" | "POST", path: string, as?: readonly string[]) =>
    (method === "GET" ? world.get : world.post)(path, as === undefined ? {} : { as });
  return { ...world, ask };
};

test.each(paths)("nobody does %s %s without signing in", async (method, path) => {
  const { ask, audit } = await withOneCalled();
  expect((await ask(method, path)).status).toBe(401);
  expect(audit).toEqual([]);
});

test.each(paths)(
  "an officer of another commune may not %s %s, and it is kept for the auditor",
  async (method, path) => {
    const { ask, audit, tickets } = await withOneCalled();
    const before = await tickets.day("01288", "2026-11-23");
    for (const role of [
      "queue-operator:01648",
      "commune-lead:01648",
      "specialist:01288",
      "auditor:cao-bang",
      "kiosk:01288",
      "province-editor:cao-bang",
    ])
      expect((await ask(method, path, [role])).status).toBe(403);
    expect(audit).toHaveLength(6);
    expect(audit[0]).toMatchObject({ officer: "can-bo", action: "ticket.call", scope: "01288", allowed: false });
    expect(await tickets.day("01288", "2026-11-23")).toEqual(before);
  },
);

test.each(["queue-operator:01288", "receptionist:01288", "commune-lead:01288"])(
  "%s runs the counters of 01288",
  async (role) => {
    const { ask, audit } = await withOneCalled();
    expect((await ask("GET", "/api/counters/01288-1", [role])).status).toBe(200);
    expect((await ask("POST", `/api/tickets/${ticket}/serve`, [role])).status).toBe(200);
    expect((await ask("POST", "/api/counters/01288-1/call-next", [role])).status).toBe(200);
    expect(audit).toEqual([]);
  },
);

test.each(moves)("%s %s is the lead's of the commune; a denial is kept", async (method, path, action) => {
  const { get, post, audit, counterDays } = await withOneCalled();
  const ask = (as: readonly string[]) => (method === "GET" ? get(path, { as }) : post(path, { as, body: { line } }));
  expect((await (method === "GET" ? get(path) : post(path))).status).toBe(401);
  const others = ["commune-lead:01648", "specialist:01288", "kiosk:01288", "auditor:cao-bang"];
  const callers = ["queue-operator:01288", "receptionist:01288"];
  const denied = action === "counter.move" ? [...others, ...callers] : others;
  for (const role of denied) expect((await ask([role])).status).toBe(403);
  expect(audit).toHaveLength(denied.length);
  expect(audit[0]).toMatchObject({ officer: "can-bo", action, scope: "01288", allowed: false });
  expect((await counterDays.on("01288", "2026-11-23")).moves).toEqual([]);
  expect((await ask(["commune-lead:01288"])).status).toBe(200);
});

const assisted = { body: { commune: "01288", line } };

test("nobody takes a number for others without signing in, and no officer in another commune", async () => {
  const { post, audit } = await withOneCalled();
  expect((await post("/api/tickets/assisted", assisted)).status).toBe(401);
  expect(audit).toEqual([]);
  for (const role of ["queue-operator:01648", "specialist:01288", "auditor:cao-bang"])
    expect((await post("/api/tickets/assisted", { ...assisted, as: [role] })).status).toBe(403);
  expect(audit).toHaveLength(3);
  expect(audit[0]).toMatchObject({ officer: "can-bo", action: "ticket.take", scope: "01288", subject: line });
});

test.each(["queue-operator:01288", "receptionist:01288", "commune-lead:01288", "kiosk:01288"])(
  "%s takes numbers for those who cannot take one themselves",
  async (role) => {
    const { post } = await withOneCalled();
    expect((await post("/api/tickets/assisted", { ...assisted, as: [role] })).status).toBe(201);
  },
);

test("numbers for a time without a network are in the hands of the commune's own machines alone", async () => {
  const { post, audit } = await withOneCalled();
  const offline = {
    commune: "01288",
    line,
    date: "2026-11-23",
    block: "b",
    ticketNumber: 5001,
    issuedAt: "2026-11-23T01:00:00Z",
  };
  const asked = [
    ["/api/tickets/blocks", { commune: "01288", line }],
    ["/api/tickets/offline", offline],
  ] as const;
  for (const [path, body] of asked) {
    expect((await post(path, { body })).status).toBe(401);
    for (const role of ["kiosk:01648", "receptionist:01288", "queue-operator:01288", "commune-lead:01288"])
      expect((await post(path, { body, as: [role] })).status).toBe(403);
  }
  expect((await post("/api/tickets/blocks", { body: asked[0][1], as: ["kiosk:01288"] })).status).toBe(201);
  expect(audit).toHaveLength(8);
  expect(audit[0]).toMatchObject({ action: "ticket.reserve", scope: "01288", subject: line, allowed: false });
});

test("calls of a time without a network are told by who may call at that counter", async () => {
  const { post, audit, tickets } = await withOneCalled();
  const calls = [{ key: "call-of-the-outage", ticket, calledAt: "2026-11-23T01:00:00Z" }];
  const tell = (as?: readonly string[]) =>
    post("/api/counters/01288-2/offline-calls", { body: { calls }, ...(as === undefined ? {} : { as }) });
  const before = await tickets.day("01288", "2026-11-23");
  expect((await tell()).status).toBe(401);
  const others = ["queue-operator:01648", "specialist:01288", "kiosk:01288", "auditor:cao-bang"];
  for (const role of others) expect((await tell([role])).status).toBe(403);
  expect(audit).toHaveLength(others.length);
  expect(audit[0]).toMatchObject({ action: "ticket.call", scope: "01288", subject: "01288-2", allowed: false });
  expect(await tickets.day("01288", "2026-11-23")).toEqual(before);
  for (const role of ["queue-operator:01288", "receptionist:01288", "commune-lead:01288"])
    expect((await tell([role])).status).toBe(200);
});

test("taking and following a number, the lines and the board need no account", async () => {
  const { get } = await withOneCalled();
  for (const path of [`/api/tickets/${ticket}`, "/api/lines/01288", "/api/board/01288"])
    expect((await get(path)).status).toBe(200);
});
