import { beforeAll, describe, expect, test } from "vitest";
import { personHash } from "../../shared/runtime/person-hash.ts";
import { preferenceStore } from "../../shared/store/preference-store.ts";
import { type DossierWorld, dossierWorld } from "../../tests/support/dossier-world.ts";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { refusal } from "../../tests/support/problem.ts";
import { preferenceApi } from "./api.ts";

let world: DossierWorld;
let code: string;
let secret: string;
let api: ReturnType<typeof preferenceApi>;
let preferences: ReturnType<typeof preferenceStore>;
beforeAll(async () => {
  world = await dossierWorld("2026-11-17T02:03:00Z");
  code = await world.atOffice();
  secret = (await world.dossiers.load(code))?.state.opened.secret ?? "";
  const { client, table } = await localTables("notification");
  preferences = preferenceStore(client, table.notification);
  const { dossiers, definitions, audit } = world;
  api = preferenceApi({ dossiers, definitions, audit, preferences, now: () => world.clock.at, newId: () => "id" });
});

const post = (path: string, body: unknown, as?: readonly string[]) => {
  const claims = { username: "lan.tangiang", "cognito:groups": `[${as?.join(" ")}]` };
  const authorizer = as === undefined ? {} : { authorizer: { jwt: { claims } } };
  const event = { requestContext: { http: { sourceIp: "192.0.2.70" }, ...authorizer } };
  return api.request(path, { method: "POST", body: JSON.stringify(body) }, { event });
};
const asCitizen = (choice?: object) => post("/api/tracking/preference", { code, secret, ...(choice && { choice }) });

describe("how a person is told", () => {
  test("is chosen by code and secret, and holds for the person and not for the dossier", async () => {
    expect(await (await asCitizen()).json()).toEqual({
      ...{ choice: { channel: "sms", reminders: true }, offered: ["sms", "zalo", "email"] },
    });
    const choice = { channel: "sms", reminders: false };
    expect(await (await asCitizen(choice)).json()).toMatchObject({ choice });
    expect(await preferences.of(personHash("+84912345678"))).toEqual({ channels: ["sms"], optOut: ["reminder"] });
  });

  test("is not told to who does not know the secret, nor chosen by a way that the province has not", async () => {
    expect(await refusal(await post("/api/tracking/preference", { code, secret: "WRONGWRONG" }))).toEqual([
      404,
      "TRACKING_UNKNOWN",
      "code",
    ]);
    const other = await asCitizen({ channel: "webhook", reminders: true });
    expect((await refusal(other)).slice(0, 2)).toEqual([422, "PREFERENCE_NOT_OFFERED"]);
  });

  test("is set at the counter of the commune that has the dossier, and by nobody else", async () => {
    const path = `/api/dossiers/${code}/preference`;
    const choice = { channel: "sms", reminders: true };
    expect((await post(path, { choice }, ["receptionist:01288"])).status).toBe(200);
    for (const role of ["receptionist:01648", "specialist:01288", "province-editor:cao-bang"])
      expect((await post(path, { choice }, [role])).status).toBe(403);
    expect((await post(path, { choice })).status).toBe(401);
    expect((await post("/api/dossiers/H14.101-261117-9999/preference", {}, ["receptionist:01288"])).status).toBe(404);
  });
});
