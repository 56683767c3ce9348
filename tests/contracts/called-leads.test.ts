import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { sweep } from "../../functions/deadline/sweep.ts";
import { templateFor } from "../../functions/notification/compose.ts";
import { measureSms } from "../../shared/domain/message/sms.ts";
import { type DossierWorld, dossierWorld } from "../support/dossier-world.ts";
import { smsWorld } from "../support/sms-world.ts";

let world: DossierWorld;
beforeAll(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
  await world.dossiers.setSweptTo("2026-11-17T01");
});

/** Sweeps at these moments, and tells what follows. @returns who was told what */
const toldAt = async (code: string, ...moments: readonly string[]) => {
  const { sent, deliver } = await smsWorld(world);
  for (const at of moments) {
    world.clock.at = at;
    await sweep(world.rules);
    const facts = await world.routeOn(code);
    const told = facts.filter(({ envelope }) => /escalated|forward-reminded/.test(envelope.type));
    for (const _ of ["once", "and again"]) expect(await deliver(told.map(({ envelope }) => envelope))).toBe(0);
  }
  for (const { text } of sent) expect(measureSms(text)).toMatchObject({ encoding: "GSM-7", segments: 1 });
  return sent.map(({ to, text }) => [to, text.replaceAll(code, "…")]);
};

describe("who is called when nobody moves", () => {
  test("F4 – the lead, then the province in words of its own: which office, since when, and that the lead was told", async () => {
    const code = await world.atOffice();
    const told = await toldAt(code, "2026-11-17T02:31:00Z", "2026-11-17T03:01:00Z", "2026-11-17T03:31:00Z");
    expect(told).toEqual([
      ["+84912000101", expect.stringMatching(/^MOTCUA: Ho so … chuyen Bo phan Tu phap.* chua duoc tiep nhan\./)],
      ["+84912000001", expect.stringMatching(/^MOTCUA: Ho so … cho Bo phan Tu phap.* tu 09:00 17\/11\/2026, da bao/)],
    ]);
  });

  test("F4 – the lead of the commune whose counter has not sent on what came back, once", async () => {
    world.clock.at = "2026-11-18T02:00:00Z";
    const code = await world.atOffice();
    await world.answer(`${code}~1`, "return", { reason: "Nhầm nơi" });
    const told = await toldAt(code, "2026-11-18T10:01:00Z", "2026-11-19T02:00:00Z");
    const says =
      "MOTCUA: Ho so … duoc tra lai, phai chuyen tiep truoc 17:00 18/11/2026 ma chua chuyen. De nghi chi dao.";
    expect(told).toEqual([["+84912000101", says]]);
  });

  test("the lead of the commune whose line is overloaded, once for each such time, and not when it is told an hour late", async () => {
    const { sent, deliver } = await smsWorld(world);
    const sample = JSON.parse(
      readFileSync(new URL("./envelopes/motcua.ticket.line-overloaded.v1.json", import.meta.url), "utf8"),
    );
    const fact = { ...sample, time: world.clock.at };
    for (const _ of ["once", "and again"]) expect(await deliver([fact])).toBe(0);
    expect(await deliver([{ ...fact, id: `${fact.subject}:overloaded:2`, time: "2026-11-17T02:00:00Z" }])).toBe(0);
    const says =
      "MOTCUA: Dat dai, xay dung, kinh doanh: 9 nguoi cho, du kien 74 phut. Moi mo trang can bo, muc Ho tro quay.";
    expect(sent.map(({ to, text }) => [to, text])).toEqual([["+84912000201", says]]);
  });

  test("a set of messages from before has no words for the province, which then reads the lead's", async () => {
    const templates = await world.definitions.messageTemplates();
    const before = templates.filter(({ event }) => event !== "ProvinceCalled");
    const told = { event: "ProvinceCalled", insteadOf: "HandoffEscalated" };
    expect(templateFor(templates, told)?.id).toBe("province-called");
    expect(templateFor(before, told)?.id).toBe("handoff-escalated");
    expect(templateFor(before, { event: "ProvinceCalled" })).toBeUndefined();
  });
});
