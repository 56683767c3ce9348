import { beforeEach, expect, test } from "vitest";
import { accept } from "../../shared/domain/decider.ts";
import { birthForm, type DossierWorld, dossierWorld } from "../../tests/support/dossier-world.ts";

let world: DossierWorld;
beforeEach(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
});

const outage = {
  ...{ id: "1", begins: "2026-11-17T03:00:00Z", ends: "2026-11-17T06:00:00Z", reason: "Nâng cấp phần mềm dân cư" },
  ...{ announcedAt: "2026-11-02T02:00:00Z", announcedBy: "van-hanh" },
};

const seenOf = async ({ code }: { code: string }) => {
  const secret = (await world.dossiers.load(code))?.state.opened.secret;
  return (await world.post("/api/tracking", { body: { code, secret } })).json();
};

test("F16 – who looks at a dossier that lies at an agency whose software rests is told until when and why, and nobody else", async () => {
  await world.delivery.changeOutages("H14.15", () => accept([outage]));
  const components = [{ id: "ct01" }, { id: "lodging-proof" }];
  const [residence, birth] = [
    await world.submit({ ...birthForm, procedure: "1.004222", components }),
    await world.submit(birthForm),
  ];
  for (const { code } of [residence, birth]) {
    await world.command(code, "receive");
    await world.carry(code);
  }
  expect(await seenOf(residence)).not.toHaveProperty("outage");
  world.clock.at = "2026-11-17T03:01:00Z";
  expect((await seenOf(residence)).outage).toEqual({ ends: outage.ends, reason: outage.reason });
  expect((await seenOf(birth)).outage).toBeUndefined();
  world.clock.at = "2026-11-17T06:00:00Z";
  expect(await seenOf(residence)).toMatchObject({ holder: { name: { vi: "Công an cấp xã" } } });
  expect(await seenOf(residence)).not.toHaveProperty("outage");
});
