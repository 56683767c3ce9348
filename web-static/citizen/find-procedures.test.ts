import { describe, expect, test } from "vitest";
import { searchRows } from "../site/search-rows.ts";
import { sampleProcedures } from "../testing/sample-procedures.ts";
import { procedureIndex } from "./find-procedures.ts";

const vietnamese = procedureIndex(searchRows(sampleProcedures, "vi"));
const english = procedureIndex(searchRows(sampleProcedures, "en"));
const BIRTH = "1.001193";
const DISABILITY = "1.001699";

describe("a procedure is found", () => {
  test.each([
    ["by its name", "Đăng ký khai sinh", BIRTH],
    ["without marks", "dang ky khai sinh", BIRTH],
    ["in capital letters", "KHAI SINH", BIRTH],
    ["while the last word is still being typed", "khai si", BIRTH],
    ["with a letter too many", "khai shinh", BIRTH],
    ["with two letters swapped", "khuyte tat", DISABILITY],
    ["by its code", "1.001699", DISABILITY],
    ["by the beginning of its code", "1.0011", BIRTH],
    ["by everyday words that the name does not have", "em be moi sinh", BIRTH],
    ["by its English name on the Vietnamese page", "birth registration", BIRTH],
  ])("%s", (_, query, code) => {
    expect(vietnamese(query)[0]?.code).toBe(code);
  });

  test("by Vietnamese words on the English page, with its English name", () => {
    expect(english("khai sinh")[0]).toMatchObject({ code: BIRTH, name: "Birth registration" });
  });

  test("when one of the words fits nothing, by the others", () => {
    expect(vietnamese("khai sinh zzzzqq")[0]?.code).toBe(BIRTH);
  });
});

test.each(["", "   ", "?!", "xyzzyx"])("nothing is found for %j", (query) => {
  expect(vietnamese(query)).toEqual([]);
});

test("no more are shown than asked for", () => {
  expect(vietnamese("xac dinh dang ky", 1)).toHaveLength(1);
});
