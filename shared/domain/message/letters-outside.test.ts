import { expect, test } from "vitest";
import { lettersOutside } from "./letters-outside.ts";

test("the editor is told which letter made a message dearer, and where", () => {
  expect(lettersOutside("Da tiep nhận hồ sơ")).toEqual([
    { letter: "ậ", at: 10 },
    { letter: "ồ", at: 14 },
    { letter: "ơ", at: 17 },
  ]);
  expect(lettersOutside("Da tiep nhan [ho so] 5€")).toEqual([]);
  expect(lettersOutside("🙂ư")).toEqual([
    { letter: "🙂", at: 0 },
    { letter: "ư", at: 2 },
  ]);
});
