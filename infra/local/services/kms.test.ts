import { KMSClient } from "@aws-sdk/client-kms";
import { compactVerify, importJWK } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kmsSigningKey } from "../../../shared/store/signing-key.ts";
import { type Kms, startKms } from "./kms.ts";

const settings = new Map<string, string>();
const data = {
  readSetting: (name: string) => settings.get(name),
  writeSetting: (name: string, value: string) => void settings.set(name, value),
};
const arn = "arn:aws:kms:ap-southeast-1:000000000000:key/motcua-OutcomeKey1";
let kms: Kms;
let client: KMSClient;
beforeAll(async () => {
  kms = await startKms(data);
  await kms.keep("OutcomeKey1");
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  client = new KMSClient({ endpoint: kms.url, region: "ap-southeast-1", credentials, maxAttempts: 1 });
});
afterAll(async () => {
  client.destroy();
  await kms.stop();
});

test("what the key signs is verified by another library with the published half alone, many times over", async () => {
  const key = kmsSigningKey(client, arn);
  const published = await key.publicKey();
  const verifier = await importJWK(published, "ES256");
  // Numbers of a signature have a leading zero now and then, which ASN.1 leaves out and a JWS may not.
  for (let at = 0; at < 40; at++) {
    const { payload, protectedHeader } = await compactVerify(await key.sign({ at, name: "Đăng ký" }), verifier);
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({ at, name: "Đăng ký" });
    expect(protectedHeader).toEqual({ alg: "ES256", kid: published.kid, typ: "motcua-outcome" });
  }
});

test("the key is the same after a restart, and another resource has another", async () => {
  const before = await kmsSigningKey(client, arn).publicKey();
  await kms.keep("OutcomeKey1");
  await kms.keep("Other");
  expect(await kmsSigningKey(client, arn).publicKey()).toEqual(before);
  expect((await kmsSigningKey(client, "motcua-Other").publicKey()).kid).not.toBe(before.kid);
});

test("a key that the template does not have is not made up", async () => {
  const key = kmsSigningKey(client, "motcua-None");
  await expect(key.publicKey()).rejects.toThrow("not known");
  await expect(key.publicKey()).rejects.toThrow("not known");
});
