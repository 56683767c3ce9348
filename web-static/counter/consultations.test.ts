import { expect, test } from "vitest";
import { consultationsPath, seesOpinions } from "./consultations.ts";

const name = { vi: "", en: "" };
const commune = { code: "01288", slug: "", name, address: "", phone: "", hours: name, offices: [], counters: [] };
const deskOf = (scope: string) => ({
  communes: [commune],
  role: { role: "specialist" as const, scope, scopeName: name },
});

test("a commune's officer sees what its offices owe, or one of them; an agency's officer what his agency owes", () => {
  expect(consultationsPath(deskOf("01288"), "")).toBe("/consultations?commune=01288&limit=50");
  expect(consultationsPath(deskOf("01288"), "justice")).toBe("/consultations?commune=01288&office=justice&limit=50");
  expect(consultationsPath(deskOf("H14.12"), "justice")).toBe("/consultations?agency=H14.12&limit=50");
});

test("whoever takes dossiers in owes nobody an opinion", () => {
  expect(seesOpinions("specialist")).toBe(true);
  expect(seesOpinions("receptionist")).toBe(false);
});
