import { expect, test } from "vitest";
import { decodeForm, encodeForm } from "./dossier-form.ts";

const content = {
  ...{ code: "H14.101-261117-0001", secret: "SECRET0000", submittedAt: "2026-11-17T02:00:00Z", fingerprint: "f" },
  owner: { name: "Nông Thị Mai", phone: "+84912345678" },
};

test("a form keeps the people and what a repeat needs, and nothing that is handed along with them", () => {
  const withMore = { ...content, rules: { procedure: "1.001193" } };
  const item = encodeForm("request", withMore);
  expect(decodeForm(item)).toEqual(content);
  expect(item.form?.S).not.toContain("1.001193");
});
