import { CompactSign, exportJWK, generateKeyPair } from "jose";
import { expect, test } from "vitest";
import { PublicKey } from "../../shared/domain/outcome/jws.ts";
import { hashOf, questionIn, verifyJws } from "./verify-record.ts";

const record = {
  ...{ v: 1, code: "H14.101-261117-0001", decision: "approved", documentNumber: "45/2026", sha256: "0".repeat(64) },
  procedure: { code: "1.001193", name: { vi: "Đăng ký khai sinh", en: "Birth registration" } },
  agency: { code: "H14.101", name: { vi: "Tư pháp", en: "Justice" } },
  ...{ commune: { vi: "Phường Tân Giang", en: "Tan Giang Ward" }, centrePhone: "02063000101" },
  decidedAt: "2026-11-17T03:00:00Z",
};

const signer = async (kid: string) => {
  const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
  const key = PublicKey.parse({ ...(await exportJWK(publicKey)), kid, alg: "ES256", use: "sig" });
  const sign = (payload: unknown) =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
      .setProtectedHeader({ alg: "ES256", kid, typ: "motcua-outcome" })
      .sign(privateKey);
  return { key, sign };
};

test("a record that another library signed with the province's key is genuine", async () => {
  const { key, sign } = await signer("k1");
  expect(await verifyJws(await sign(record), { keys: [key] })).toEqual({ kind: "genuine", record });
});

test("a changed record, a stranger's key and what is no record are not verified", async () => {
  const [own, stranger] = await Promise.all([signer("k1"), signer("k1")]);
  const genuine = await own.sign(record);
  const [header, , signature] = genuine.split(".");
  const changed = Buffer.from(JSON.stringify({ ...record, documentNumber: "46/2026" })).toString("base64url");
  const unknown = await (await signer("k2")).sign(record);
  for (const wrong of [
    `${header}.${changed}.${signature}`,
    await stranger.sign(record),
    unknown,
    "a.b.c",
    await own.sign({ v: 1 }),
  ])
    expect(await verifyJws(wrong, { keys: [own.key] })).toEqual({ kind: "not-verified" });
});

test("the address asks by id or brings the record itself; any other fragment asks nothing", () => {
  expect(questionIn(`#${"a".repeat(22)}`)).toEqual({ id: "a".repeat(22) });
  expect(questionIn("#aa.bb.cc")).toEqual({ jws: "aa.bb.cc" });
  expect([questionIn(""), questionIn("#noi-dung")]).toEqual([undefined, undefined]);
});

test("a file is told by its hash", async () => {
  expect(await hashOf(new Blob(["abc"]))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
