import { expect, test } from "vitest";
import { catalogueWorld } from "../../tests/support/catalogue-world.ts";

const BIRTH = "1.001193";
const paths = [
  ["GET", "/api/catalogue"],
  ["GET", "/api/catalogue/context"],
  ["GET", "/api/catalogue/history"],
  ["GET", `/api/catalogue/${BIRTH}`],
  ["GET", `/api/catalogue/${BIRTH}/history`],
  ["POST", `/api/catalogue/${BIRTH}/draft`],
  ["POST", `/api/catalogue/${BIRTH}/discard`],
  ["POST", `/api/catalogue/${BIRTH}/publish`],
  ["POST", `/api/catalogue/${BIRTH}/withdraw`],
  ["POST", `/api/catalogue/${BIRTH}/undo`],
  ["GET", "/api/message-templates"],
  ["GET", "/api/message-templates/dossier-ready/history"],
  ["POST", "/api/message-templates/dossier-ready/draft"],
  ["POST", "/api/message-templates/dossier-ready/discard"],
  ["POST", "/api/message-templates/dossier-ready/publish"],
  ["POST", "/api/message-templates/dossier-ready/undo"],
  ["POST", "/api/routes/justice/draft"],
  ["POST", "/api/routes/justice/discard"],
  ["POST", "/api/routes/justice/publish"],
  ["POST", "/api/routes/justice/undo"],
  ["GET", "/api/routes/justice/dry-run"],
  ["POST", "/api/routes/justice/dry-run"],
] as const;

test.each(paths)("nobody does %s %s without signing in", async (method, path) => {
  const { ask, audit } = await catalogueWorld("2026-11-23T01:00:00Z");
  expect((await ask(method, path)).status).toBe(401);
  expect(audit).toEqual([]);
});

test.each(paths)(
  "only the province's own editor may %s %s, and a denial is kept for the auditor",
  async (method, path) => {
    const { ask, audit, store } = await catalogueWorld("2026-11-23T01:00:00Z");
    const others = [
      "receptionist:01288",
      "commune-lead:01288",
      "specialist:01288",
      "auditor:cao-bang",
      "province-editor:ha-noi",
    ];
    for (const role of others) expect((await ask(method, path, { as: [role] })).status).toBe(403);
    expect(audit).toHaveLength(others.length);
    expect(audit[0]).toMatchObject({
      action: expect.stringMatching(/^definition\./),
      scope: "cao-bang",
      allowed: false,
    });
    expect(await store.revision()).toBe(1);
  },
);

test.each(["/api/routes", "/api/routes/context", "/api/routes/justice", "/api/routes/justice/history"])(
  "who answers for a commune or for the system reads %s too, and nobody else",
  async (path) => {
    const { ask, audit } = await catalogueWorld("2026-11-23T01:00:00Z");
    const statusFor = async (role: string) => (await ask("GET", path, { as: [role] })).status;
    for (const role of ["province-editor:cao-bang", "commune-lead:01288", "system-operator:cao-bang"])
      expect([role, await statusFor(role)]).toEqual([role, 200]);
    for (const role of ["receptionist:01288", "specialist:H14.101", "system-operator:ha-noi"])
      expect([role, await statusFor(role)]).toEqual([role, 403]);
    expect(audit).toMatchObject(Array.from({ length: 3 }, () => ({ action: "route.read", allowed: false })));
  },
);

test("what is published is in the audit history with who did it", async () => {
  const { post, audit } = await catalogueWorld("2026-11-23T01:00:00Z");
  await post(`/api/catalogue/${BIRTH}/withdraw`, { body: { lastDay: "2026-12-31", reason: "Quyết định 12/QĐ-UBND" } });
  expect(audit).toMatchObject([
    { officer: "hoa.bientap", action: "definition.publish", scope: "cao-bang", subject: BIRTH, allowed: true },
  ]);
});
