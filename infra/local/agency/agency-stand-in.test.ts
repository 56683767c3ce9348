import { afterEach, beforeEach, expect, test } from "vitest";
import { envelope } from "../../../shared/contracts/event.ts";
import { encodeCloudEvent } from "../../../shared/messaging/cloudevents-http.ts";
import { webhookCaller } from "../../../shared/messaging/webhook-call.ts";
import { secretsIn, webhookHeaders } from "../../../shared/messaging/webhook-signature.ts";
import { type AgencyStandIn, startAgencyStandIn } from "./agency-stand-in.ts";
import { Mode } from "./agency-state.ts";

const secret = "whsec_bMOgIG3hu5l0IGLDrSBt4bqtdA==";
let agency: AgencyStandIn;
beforeEach(async () => {
  agency = await startAgencyStandIn({ secret, slowMs: 1 });
});
afterEach(() => agency.stop());

const event = envelope({
  ...{ id: "H14.101-261117-0001:3", type: "motcua.dossier.handed-over.v1", source: "/motcua/cao-bang/01288" },
  ...{ subject: "H14.101-261117-0001", time: "2026-11-17T02:00:00Z", data: {} },
});
const tell = (mode: "structured" | "binary" = "structured", known = secret) => {
  const { headers, body } = encodeCloudEvent(event, mode);
  const signed = { id: event.id, timestamp: Math.floor(Date.now() / 1000), body: String(body) };
  return webhookCaller({ loopback: true, patienceMs: 200 })({
    ...{ url: `${agency.url}/H14.16`, body: String(body) },
    headers: { ...headers, ...webhookHeaders(secretsIn(known), signed) },
  });
};

test("a message that is signed is taken once, in both ways that CloudEvents knows, and shown on the page", async () => {
  expect([await tell(), await tell("binary")]).toEqual([undefined, undefined]);
  expect(agency.records.all()).toMatchObject([{ agency: "H14.16", id: event.id, subject: event.subject, times: 2 }]);
  expect(await (await fetch(agency.url)).text()).toContain(event.subject);
});

test("a message that somebody else signed is not", async () => {
  expect(await tell("structured", "whsec_YW5kZXJl")).toMatchObject({ kind: "no-access" });
  expect(agency.records.all()).toEqual([]);
});

test("each trouble that can be ordered is one that the caller knows", async () => {
  const order = (mode: Mode) =>
    fetch(`${agency.url}/dieu-khien/su-co`, { method: "POST", body: JSON.stringify({ mode }) });
  const seen: Record<string, string | undefined> = {};
  for (const mode of Mode.options) {
    await order(mode);
    seen[mode] = (await tell())?.kind;
  }
  expect(seen).toEqual({
    ...{
      well: undefined,
      slow: undefined,
      down: "unreachable",
      silent: "timeout",
      fault: "agency-fault",
      busy: "busy",
    },
    ...{ nonsense: "misunderstood", elsewhere: "redirected", gone: "gone", stranger: "no-access" },
  });
});
