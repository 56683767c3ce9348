import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { DossierList, DossierSearch, HandoffList } from "../../shared/contracts/dossier-api.ts";
import { TrackingView } from "../../shared/contracts/tracking-api.ts";
import { freshBreaker } from "../../shared/domain/delivery/breaker.ts";
import type { Stuck } from "../../shared/domain/operations/stuck.ts";
import {
  allowanceForm,
  birthForm,
  type DossierWorld,
  dossierWorld,
  receptionist,
} from "../../tests/support/dossier-world.ts";

const [morning, later] = ["2026-11-17T02:00:00Z", "2026-11-17T02:10:00Z"];
/** A residence, which goes to the software of the police. */
const residence = { ...birthForm, procedure: "1.004194", components: [{ id: "ct01" }, { id: "lodging-proof" }] };
const police = "H14.15";

let world: DossierWorld;
beforeAll(async () => {
  world = await dossierWorld(morning);
});

/** A dossier whose hand-over was published and never taken. */
const sent = async (form: unknown = residence) => {
  world.clock.at = morning;
  const { code } = await world.submit(form);
  await world.command(code, "receive");
  const fact = (await world.routeOn(code)).find(({ envelope }) => envelope.type === "motcua.dossier.handed-over.v1");
  world.clock.at = later;
  return { code, eventId: fact?.envelope.id ?? "" };
};
const row = (code: string, eventId: string, state: Stuck["state"] = "open"): Stuck => ({
  ...{ id: "m-1", queue: "agency-police", messageId: "m-1", reason: "AGENCY_DID_NOT_CONFIRM", state },
  ...{ since: later, cameAt: later, rounds: 1, tries: 5, attributes: {} },
  facts: { kind: "envelope", eventId, subject: code, type: "motcua.dossier.handed-over.v1" },
});

const seenBy = async (code: string) => {
  const screen = await world.seen(await world.get(`/api/dossiers/${code}`, { as: receptionist }));
  const inbox = await world.get("/api/dossiers?commune=01288&limit=100", { as: receptionist });
  const inRow = DossierList.parse(await inbox.json()).items.find((item) => item.code === code);
  const search = await world.post("/api/dossiers/search", { as: receptionist, body: { commune: "01288", text: code } });
  const found = DossierSearch.parse(await search.json()).items.find((item) => item.code === code);
  const held = await world.get(`/api/handoffs?agency=${police}&limit=100`, { as: [`specialist:${police}`] });
  const atAgency = HandoffList.parse(await held.json()).items.find((item) => item.code === code);
  const secret = screen.trackingSecret;
  const tracked = await world.post("/api/tracking", { body: { code, secret } });
  const view = TrackingView.parse(await tracked.json());
  return {
    screen: screen.handoff?.stand,
    why: screen.handoff?.unsentBecause?.vi,
    inbox: inRow?.unsent === true,
    search: found?.unsent === true,
    agency: atAgency?.handoff.stand,
    citizen: view.steps.find(({ state }) => state === "now")?.stand?.vi,
  };
};

describe("a hand-over that could not be brought to its agency", () => {
  test("is told as such to officers wherever they see it, to the citizen as what is being done, until it goes on", async () => {
    const { code, eventId } = await sent();
    const well = { screen: "sent", inbox: false, search: false, agency: "sent", citizen: "Đã gửi" };
    expect(await seenBy(code)).toEqual(well);
    world.stuck.rows.push(row(code, eventId));
    const why = "Phần mềm của cơ quan đã nhận năm lần mà không xác nhận";
    const failed = { why, screen: "failed", inbox: true, search: true, agency: "failed", citizen: "Đang được gửi lại" };
    expect(await seenBy(code)).toEqual(failed);
    for (const state of ["sent", "dropped"] as const) {
      world.stuck.rows = [row(code, eventId, state)];
      expect(await seenBy(code)).toEqual(well);
    }
    await world.answer(`${code}~1`, "accept", {}, { as: [`specialist:${police}`] });
    const later = row(code, `${code}:9`);
    world.stuck.rows = [{ ...later, facts: { ...later.facts, type: "motcua.dossier.withdrawn.v1" } }];
    const told =
      "Tin “Người dân rút hồ sơ” chưa đến được cơ quan: Phần mềm của cơ quan đã nhận năm lần mà không xác nhận";
    expect(await seenBy(code)).toMatchObject({ screen: "accepted", inbox: false, search: false, why: told });
    world.stuck.rows = [];
  });

  test("shows at once to a citizen who has seen his page before", async () => {
    const { code, eventId } = await sent();
    const { trackingSecret: secret } = await world.seen(await world.get(`/api/dossiers/${code}`, { as: receptionist }));
    const key = { "tracking-code": code, "tracking-secret": secret };
    const again = async (tag: string) => world.get("/api/tracking", { headers: { ...key, "if-none-match": tag } });
    const tag = z.string().parse((await again("")).headers.get("etag"));
    expect((await again(tag)).status).toBe(304);
    world.stuck.rows = [row(code, eventId)];
    expect((await again(tag)).status).toBe(200);
    world.stuck.rows = [];
  });

  test("is one, too, whose agency is called and takes nothing for some minutes", async () => {
    const province = await world.definitions.province();
    const agencies = province.agencies.map((one) =>
      one.code === police ? { ...one, delivery: "webhook" as const } : one,
    );
    const { code } = await sent();
    const recorded = await world.dossiers.load(code);
    if (recorded === undefined) throw new Error("the dossier is not there");
    const trouble = () => world.troubleOf(recorded, { ...province, agencies }, world.clock.at);
    expect(await trouble()).toBeUndefined();
    await world.delivery.changeBreaker(police, () => ({
      ...freshBreaker,
      openings: 4,
      openUntil: "2026-11-17T02:20:00Z",
    }));
    world.clock.at = "2026-11-17T02:12:00Z";
    expect(await trouble()).toMatchObject({ reason: "AGENCY_AWAY" });
  });
});

test("nothing is asked for dossiers at offices, and in lists nothing for those that an agency has taken", async () => {
  world = await dossierWorld(morning);
  for (const form of [birthForm, allowanceForm])
    await world.seen(await world.get(`/api/dossiers/${await world.atOffice(form)}`, { as: receptionist }));
  world.clock.at = later;
  const { code } = await sent();
  await world.answer(`${code}~1`, "accept", {}, { as: [`specialist:${police}`] });
  for (const list of ["/api/dossiers?commune=01288&limit=100", `/api/handoffs?agency=${police}&limit=100`])
    expect((await world.get(list, { as: [...receptionist, `specialist:${police}`] })).status).toBe(200);
  expect(world.stuck.asked).toBe(0);
});
