import { expect, test } from "vitest";
import { type Facets, narrow } from "./facets.ts";

const birth = { field: "ho-tich", office: "justice", level: "full" };
const death = { field: "ho-tich", office: "justice", level: "partial" };
const stay = { field: "cu-tru", office: "police", level: "full" };
const all: Facets[] = [birth, death, stay];
const nothing = { field: "", office: "", level: "" };

test("who chooses nothing sees every procedure", () => {
  expect(narrow(all, nothing)).toMatchObject({ shown: [true, true, true], total: 3 });
});

test("a procedure is shown when it meets every choice", () => {
  expect(narrow(all, { ...nothing, field: "ho-tich", level: "full" })).toMatchObject({
    ...{ shown: [true, false, false], total: 1 },
  });
});

test("the count beside a choice is what one would see after taking it", () => {
  const { countOf } = narrow(all, { ...nothing, field: "ho-tich", level: "full" });
  expect(countOf("level", "partial")).toBe(1);
  expect(countOf("level", "")).toBe(2);
  expect(countOf("field", "cu-tru")).toBe(1);
  expect(countOf("office", "police")).toBe(0);
});
