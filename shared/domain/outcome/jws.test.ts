import { expect, test } from "vitest";
import { isElectronic } from "../slip/electronic.ts";
import { jwsHeader, splitJws } from "./jws.ts";

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const decode = (part: string) => Buffer.from(part, "base64url").toString();

test("a record is taken apart into what was signed and by which key", () => {
  const jws = `${encode(jwsHeader("k1"))}.${encode({ a: 1 })}.c2ln`;
  expect(splitJws(jws, decode)).toEqual({
    ...{ kid: "k1", payload: '{"a":1}', signature: "c2ln" },
    signed: jws.slice(0, jws.lastIndexOf(".")),
  });
});

test("what is signed in another way, or is no record, is none", () => {
  const unsigned = `${encode({ alg: "none", kid: "k1", typ: "motcua-outcome" })}.e30.c2ln`;
  for (const wrong of [unsigned, "no.json.here", "a.b", ""]) expect(splitJws(wrong, decode)).toBeUndefined();
});

test("an outcome is taken as a file only where the procedure says so", () => {
  const name = { vi: "Giấy", en: "Paper" };
  expect(isElectronic({ outcome: { name } })).toBe(false);
  expect(isElectronic({ outcome: { name, delivery: ["counter", "electronic"] } })).toBe(true);
});
