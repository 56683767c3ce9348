import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { compactVerify, createLocalJWKSet } from "jose";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, expect, test } from "vitest";
import { VerificationView } from "../../shared/contracts/slip-api.ts";
import { jwsHeader, PublicKey, PublicKeys } from "../../shared/domain/outcome/jws.ts";
import { OutcomeRecord } from "../../shared/domain/outcome/outcome-record.ts";
import { readFaces } from "../../shared/print/read-faces.ts";
import { outcomeStore } from "../../shared/store/outcome-store.ts";
import { birthForm, type DossierWorld, dossierWorld } from "../../tests/support/dossier-world.ts";
import { refusal } from "../../tests/support/problem.ts";
import { queueRecord } from "../../tests/support/queue-record.ts";
import { localBucket } from "../../tests/support/s3-local.ts";
import { outcomeApi } from "./api.ts";
import { type MakeDeps, makeOutcome } from "./make.ts";

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const published = PublicKey.parse({ ...publicKey.export({ format: "jwk" }), kid: "test", alg: "ES256", use: "sig" });
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const key = {
  publicKey: async () => published,
  sign: async (payload: unknown) => {
    const signed = `${encode(jwsHeader("test"))}.${encode(payload)}`;
    return `${signed}.${sign("sha256", Buffer.from(signed), { key: privateKey, dsaEncoding: "ieee-p1363" }).toString("base64url")}`;
  },
};

let world: DossierWorld;
let bucket: Awaited<ReturnType<typeof localBucket>>;
let deps: MakeDeps;
let app: ReturnType<typeof outcomeApi>;
beforeAll(async () => {
  [world, bucket] = await Promise.all([dossierWorld("2026-11-17T02:00:00Z"), localBucket("outcomes")]);
  const { dossiers, definitions, audit } = world;
  const outcomes = outcomeStore(bucket.s3, "outcomes");
  const newId = () => randomBytes(16).toString("base64url");
  deps = { dossiers, definitions, outcomes, key, newId, faces: readFaces(), publicUrl: "https://motcua.example" };
  app = outcomeApi({ dossiers, definitions, audit, outcomes, key, now: () => world.clock.at });
});
afterAll(() => bucket.stop());

const post = async (path: string, body: unknown, ip = "192.0.2.1") =>
  app.request(
    path,
    { method: "POST", body: JSON.stringify(body) },
    { event: { requestContext: { http: { sourceIp: ip } } } },
  );

/** The fact that makes an outcome, as the queue brings it. */
const factOf = async (code: string, type: string) => {
  const fact = (await world.routeOn(code)).find(({ envelope }) => envelope.type === type);
  if (fact === undefined) throw new Error("nobody was told of the outcome");
  return queueRecord(fact.envelope);
};

/** Decided, and the fact of it as the queue brings it. */
const decide = async (form: unknown = birthForm) => {
  const code = await world.atOffice(form);
  await world.answer(`${code}~1`, "accept");
  const outcome = { decision: "approved", documentNumber: "45/2026" };
  const { trackingSecret: secret } = await world.answer(`${code}~1`, "record-outcome", outcome);
  return { code, secret, message: await factOf(code, "motcua.dossier.outcome-recorded.v1") };
};

/** A copy from a register may be taken as a file; a birth certificate is handed over on paper. */
const electronicForm = {
  ...birthForm,
  procedure: "2.000908",
  components: [] as object[],
  answers: { who: "holder", return: "counter" },
};

const idOf = async (code: string) => {
  const at = (await world.dossiers.load(code))?.state;
  const outcome = at !== undefined && "work" in at ? at.work?.outcome?.at : undefined;
  return deps.outcomes.madeFor(code, outcome ?? "");
};

test("whoever holds the outcome checks by its id who decided what, with the published key alone", async () => {
  const { code, message } = await decide();
  await makeOutcome(deps)(message);
  const made = await idOf(code);
  const { record } = VerificationView.parse(await (await post("/api/verification", { id: made?.id })).json());
  const keys = PublicKeys.parse(await (await app.request("/.well-known/motcua-keys.json")).json());
  const { payload } = await compactVerify(record, createLocalJWKSet(keys));
  expect(OutcomeRecord.parse(JSON.parse(new TextDecoder().decode(payload)))).toMatchObject({
    ...{ code, decision: "approved", documentNumber: "45/2026", sha256: made?.sha256 },
    agency: { code: "H14.101", name: { vi: "Bộ phận Tư pháp – Hộ tịch, Phường Tân Giang" } },
  });
  expect(new TextDecoder().decode(payload)).not.toMatch(/Nông|Mai|912345678/);
  const byFile = await post("/api/verification", { sha256: made?.sha256 });
  expect(VerificationView.parse(await byFile.json())).toEqual({ record });
});

test("the same fact twice makes one outcome, and a fact about nothing goes to the dead letters", async () => {
  const { code, message } = await decide();
  await makeOutcome(deps)(message);
  const first = await idOf(code);
  await makeOutcome(deps)(message);
  expect(await idOf(code)).toEqual(first);
  const { envelope } = { envelope: JSON.parse(message.body) };
  await expect(makeOutcome(deps)(queueRecord({ ...envelope, subject: "H14.101-261117-9999" }))).rejects.toThrow(
    "not there",
  );
  const undecided = await world.atOffice();
  await expect(makeOutcome(deps)(queueRecord({ ...envelope, subject: undecided }))).rejects.toThrow(
    "without an outcome",
  );
});

test("what nobody issued is not verified, and neither is an empty question", async () => {
  for (const body of [{}, { id: "a".repeat(22) }, { sha256: "0".repeat(64) }])
    expect(await refusal(await post("/api/verification", body))).toEqual([404, "OUTCOME_UNKNOWN"]);
  expect((await post("/api/verification", { id: "../files" })).status).toBe(400);
});

test("the citizen takes the file with code and secret where the procedure allows it, as soon as it is made", async () => {
  const paper = await decide();
  expect(await refusal(await post("/api/tracking/outcome", paper))).toEqual([409, "OUTCOME_NOT_ELECTRONIC"]);
  const waiting = await decide(electronicForm);
  expect(await refusal(await post("/api/tracking/outcome", waiting))).toEqual([409, "OUTCOME_NOT_MADE"]);
  await makeOutcome(deps)(waiting.message);
  const file = await post("/api/tracking/outcome", { code: waiting.code, secret: waiting.secret });
  expect(file.headers.get("content-type")).toBe("application/pdf");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const hash = createHash("sha256").update(bytes).digest("hex");
  expect(hash).toBe((await idOf(waiting.code))?.sha256);
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  expect(text.replaceAll(/\s+/g, " ")).toContain("Số văn bản: 45/2026");
  expect(await refusal(await post("/api/tracking/outcome", { ...waiting, secret: "WRONG" }, "192.0.2.9"))).toEqual([
    ...[404, "TRACKING_UNKNOWN", "code"],
  ]);
  const open = await world.submit(electronicForm);
  const early = { code: open.code, secret: open.trackingSecret };
  expect(await refusal(await post("/api/tracking/outcome", early))).toEqual([409, "OUTCOME_NOT_MADE"]);
});

test("what was settled while the person waited has its file where the procedure gives one, and no other", async () => {
  const copies = { ...birthForm, procedure: "2.000815", case: "standard", components: [{ id: "original" }] };
  const { code } = await world.submit(copies);
  await world.command(code, "settle-at-once", { documentNumber: "88/2026" });
  const message = await factOf(code, "motcua.dossier.settled-at-once.v1");
  await makeOutcome(deps)(message);
  expect(await idOf(code)).toBeUndefined();
  const procedure: MakeDeps["definitions"]["procedure"] = async (id, version) => {
    const known = await deps.definitions.procedure(id, version);
    return known && { ...known, outcome: { ...known.outcome, delivery: ["counter", "electronic"] } };
  };
  await makeOutcome({ ...deps, definitions: { ...deps.definitions, procedure } })(message);
  const made = await idOf(code);
  const { record } = VerificationView.parse(await (await post("/api/verification", { id: made?.id })).json());
  const [, payload = ""] = record.split(".");
  expect(OutcomeRecord.parse(JSON.parse(Buffer.from(payload, "base64url").toString()))).toMatchObject({
    ...{ code, decision: "approved", documentNumber: "88/2026", agency: { code: "H14.101" } },
  });
});
