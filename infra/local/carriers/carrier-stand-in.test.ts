import { SESv2Client } from "@aws-sdk/client-sesv2";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Channel, Outgoing } from "../../../shared/messaging/channel/channel.ts";
import { emailChannel } from "../../../shared/messaging/channel/email.ts";
import { gatewayCarrier } from "../../../shared/messaging/channel/gateway-carrier.ts";
import { zaloChannel } from "../../../shared/messaging/channel/zalo.ts";
import { inMemory } from "../portal/portal-state.ts";
import type { LoopbackServer } from "../services/loopback-server.ts";
import { startCarrierStandIn } from "./carrier-stand-in.ts";
import { CarrierMode, type CarrierName, type Carriers, carrierState } from "./carrier-state.ts";

const secret = "local";
let carriers: Carriers;
let standIn: LoopbackServer;
beforeEach(async () => {
  carriers = carrierState(inMemory());
  standIn = await startCarrierStandIn({ carriers, secret, slowMs: 1 });
});
afterEach(() => standIn.stop());

const message: Outgoing = {
  ...{ eventId: "H14.101-261117-0001:2", place: "A123456789012345.2026-11-17", language: "vi", to: "+84912345678" },
  ...{ text: "Đã tiếp nhận hồ sơ", template: "dossier-received", values: { code: "H14.101-261117-0001" } },
};
const connection = (path: string, known = secret) => ({
  url: `${standIn.url}/${path}`,
  secret: async () => known,
  fetch,
});
const ways = (known = secret): Readonly<Record<Exclude<CarrierName, "sns">, Pick<Channel, "send">>> => ({
  second: gatewayCarrier(connection("sms", known), { sender: "MOTCUA", priceVndPerSegment: 700 }),
  zalo: zaloChannel(connection("zalo", known), { templates: { "dossier-received": "1234" }, priceVnd: 300 }),
  ses: emailChannel(
    { from: "mot-cua@motcua.example", priceVnd: 3, preferencesUrl: "https://motcua.example/tin-nhan/" },
    new SESv2Client({
      ...{ endpoint: standIn.url, region: "ap-southeast-1", maxAttempts: 1 },
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
    }),
  ),
});
const names = ["second", "zalo", "ses"] as const;
const outcome = async (way: Pick<Channel, "send">) => {
  try {
    return (await way.send(message)).taken ? "taken" : "refused";
  } catch {
    return "fails";
  }
};

describe.each(names)("%s", (name) => {
  test("takes a message as the sender's own code sends it, and shows whom it is for and what it says", async () => {
    const handed = await ways()[name].send(message);
    expect(carriers.all()).toMatchObject([{ carrier: name, to: message.to, place: message.place, times: 1 }]);
    expect(handed).toEqual({ taken: true, carrier: name, carrierId: carriers.all()[0]?.id });
    expect(carriers.all()[0]?.text).toMatch(/Đã tiếp nhận hồ sơ|code: H14/);
  });

  test("fails as it is told to, in a way that the sender understands", async () => {
    const seen: Partial<Record<CarrierMode, string>> = {};
    for (const mode of CarrierMode.options) {
      carriers.behave(name, mode);
      seen[mode] = await outcome(ways()[name]);
    }
    expect(seen).toEqual({
      ...{ well: "taken", slow: "taken", lost: "taken", late: "taken", mute: "taken" },
      ...{ down: "fails", fault: "fails", nonsense: "fails", refuses: "refused" },
    });
  });
});

test("a repetition under the same id is counted and is one message, where the company knows ids", async () => {
  for (let time = 0; time < 2; time++) await ways().second.send(message);
  expect(carriers.all()).toMatchObject([{ times: 2 }]);
});

test("who does not know the secret is not heard", async () => {
  expect([await outcome(ways("guess").second), await outcome(ways("guess").zalo)]).toEqual(["fails", "fails"]);
  expect(carriers.all()).toEqual([]);
});
