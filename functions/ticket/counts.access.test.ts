import { expect, test } from "vitest";
import { ticketWorld } from "../../tests/support/ticket-world.ts";

const world = () => ticketWorld("2026-11-23T03:00:00Z");
const path = "/api/counts/01288?from=2026-11-20&to=2026-11-23";

test("nobody reads the counts of a centre without signing in", async () => {
  const { get, audit } = await world();
  expect((await get(path)).status).toBe(401);
  expect(audit).toEqual([]);
});

test.each(["commune-lead:01288", "auditor:cao-bang", "province-editor:cao-bang"])(
  "%s reads the counts of 01288",
  async (role) => {
    const { get, audit } = await world();
    expect((await get(path, { as: [role] })).status).toBe(200);
    expect(audit).toEqual([]);
  },
);

test("an officer of the centre does not read them, nor anybody of another place, and it is kept for the auditor", async () => {
  const { get, audit } = await world();
  const others = [
    ...["receptionist:01288", "queue-operator:01288", "specialist:01288", "approver:01288", "kiosk:01288"],
    ...["commune-lead:01648", "auditor:lang-son", "system-operator:cao-bang"],
  ];
  for (const role of others) expect((await get(path, { as: [role] })).status, role).toBe(403);
  expect(audit).toHaveLength(others.length);
  expect(audit[0]).toMatchObject({ officer: "can-bo", action: "count.read", scope: "01288", allowed: false });
});
