import { expect, test } from "vitest";
import { isDossierCode } from "../../shared/domain/dossier/code.ts";
import { codeIn } from "./dossier-code.ts";

test.each([
  "H14.101-261121-0001",
  " h14.101-261121-0001 ",
  "https://motcua.example/tra-cuu/#H14.101-261121-0001.K7M2P9QX",
  "Mã hồ sơ: H14.101-261121-0001",
])("the code is found in %s", (typed) => {
  const code = codeIn(typed) ?? "";
  expect(code).toBe("H14.101-261121-0001");
  expect(isDossierCode(code)).toBe(true);
});

test("a name or a part of a code is no code", () => {
  for (const typed of ["Nông Thị Mai", "0001", "H14.101-261121", ""]) expect(codeIn(typed)).toBeUndefined();
});
