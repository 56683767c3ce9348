import { expect, test } from "vitest";
import { type Action, Role, rights } from "../../shared/domain/access/rights.ts";
import { handsOutReceipts, notesCalls, readsDossiers, screensOf, signsUp } from "./screens.ts";

const mayAnywhere = (role: Role, action: Action) => Object.hasOwn(rights[action], role);

test("every role has a screen to begin with", () => {
  for (const role of Role.options) expect(screensOf(role).length, role).toBeGreaterThan(0);
});

test("what is offered to a role is what the table of rights gives it", () => {
  for (const role of Role.options) {
    const screens = screensOf(role);
    expect(readsDossiers(role), role).toBe(mayAnywhere(role, "dossier.read"));
    expect(handsOutReceipts(role), role).toBe(mayAnywhere(role, "dossier.receive"));
    expect(screens.includes("fresh"), role).toBe(mayAnywhere(role, "dossier.submit"));
    expect(screens.includes("handoffs"), role).toBe(mayAnywhere(role, "handoff.list"));
    expect(screens.includes("counter"), role).toBe(mayAnywhere(role, "ticket.call"));
    expect(screens.includes("counter") || screens.includes("kiosk"), role).toBe(mayAnywhere(role, "ticket.take"));
    expect(screens.includes("cash"), role).toBe(mayAnywhere(role, "cash.close"));
    expect(screens.includes("collective"), role).toBe(mayAnywhere(role, "collective.read"));
    expect(screens.includes("audit"), role).toBe(mayAnywhere(role, "audit.read"));
    expect(screens.includes("operations"), role).toBe(mayAnywhere(role, "operations.read"));
    expect(screens.includes("counts"), role).toBe(mayAnywhere(role, "count.read"));
    expect(screens.includes("portal"), role).toBe(mayAnywhere(role, "portal.read"));
    expect(screensOf(role, "H14.16").includes("agencies"), role).toBe(mayAnywhere(role, "delivery.read"));
    expect(screens.includes("catalogue"), role).toBe(mayAnywhere(role, "definition.publish"));
    expect(screens.includes("announcements"), role).toBe(
      mayAnywhere(role, "announcement.confirm") || mayAnywhere(role, "announcement.subscribe"),
    );
    expect(screens.includes("outings"), role).toBe(mayAnywhere(role, "outing.read"));
    expect(signsUp(role), role).toBe(mayAnywhere(role, "announcement.subscribe"));
    expect(notesCalls(role), role).toBe(mayAnywhere(role, "message.call"));
    expect(screens.includes("routes"), role).toBe(mayAnywhere(role, "route.read"));
    expect(screens.includes("messages"), role).toBe(mayAnywhere(role, "definition.publish"));
  }
});
