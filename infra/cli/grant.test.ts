import { expect, test } from "vitest";
import { type GivenGrant, grantSentence, readGrant } from "./grant.ts";
import { provinceNamed } from "./province-named.ts";
import { readTokenArgs } from "./token.ts";

const province = provinceNamed("cao-bang");
const sentence = (given: GivenGrant): string => {
  const grant = readGrant(given, province);
  if (grant.ok || grant.refusal.code === "USAGE") throw new Error("no sentence");
  return grantSentence(grant.refusal.code, grant.refusal.detail)[0];
};

test.each(["01288", "tan-giang", "H14.101"])("a commune may be called %s", (commune) => {
  expect(readGrant({ role: "receptionist", commune }, province)).toEqual({
    ok: true,
    value: { role: "receptionist", scope: "01288" },
  });
});

test.each(["H14.12", "department-of-health"])("an agency may be called %s", (agency) => {
  expect(readGrant({ role: "approver", agency }, province)).toMatchObject({ value: { scope: "H14.12" } });
});

test.each([true, "cao-bang"])("the province may be named or not (%s)", (named) => {
  expect(readGrant({ role: "auditor", province: named }, province)).toMatchObject({ value: { scope: "cao-bang" } });
});

test.each<[string, GivenGrant]>([
  ["Không có vai trò “approvr”. Có phải là “approver”?", { role: "approvr", commune: "01288" }],
  ["Vai trò “receptionist” chỉ dùng với --commune.", { role: "receptionist", agency: "H14.12" }],
  ["Vai trò “specialist” chỉ dùng với --commune, --agency.", { role: "specialist", province: true }],
  ["Vai trò “province-editor” chỉ dùng với --province.", { role: "province-editor", commune: "01288" }],
  ["Tỉnh này không có xã, phường “01289”. Có phải là “01288”?", { role: "specialist", commune: "01289" }],
  ["Tỉnh này không có cơ quan “polce”. Có phải là “police”?", { role: "specialist", agency: "polce" }],
  ["Hệ thống này không phải của tỉnh “ha-giang”. Dùng được: cao-bang.", { role: "auditor", province: "ha-giang" }],
])("%s", (told, given) => {
  expect(sentence(given)).toBe(told);
});

test.each<[string, GivenGrant]>([
  ["no role", { commune: "01288" }],
  ["no place", { role: "specialist" }],
  ["two places", { role: "specialist", commune: "01288", agency: "H14.12" }],
])("with %s nobody knows what is meant", (_, given) => {
  expect(readGrant(given, province)).toMatchObject({ refusal: { code: "USAGE" } });
});

test("the province's name may follow --province or be left out", () => {
  expect(readTokenArgs(["--role", "auditor", "--province"])).toMatchObject({ role: "auditor", province: true });
  expect(readTokenArgs(["--role", "auditor", "--province", "cao-bang"])).toMatchObject({ province: "cao-bang" });
});

test.each([
  [["cao-bang"]],
  [["--province", "cao-bang", "x"]],
  [["--rolle", "auditor"]],
  [["--role", "auditor"]],
  [["--province"]],
])("%j is not understood", (args) => {
  expect(readTokenArgs(args)).toBeUndefined();
});
