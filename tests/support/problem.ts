import { expect } from "vitest";
import { Problem } from "../../shared/contracts/problem.ts";

/** Letters that only Vietnamese text has among the languages of this system. */
const vietnamese = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i;

/** Checks that an answer is a refusal as the API promises it, with a whole sentence in both languages, and gives it. */
export const problemOf = async (response: Response): Promise<Problem> => {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = Problem.parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect(problem.detail).toMatch(vietnamese);
  expect(`${problem.detail} ${problem.detailEn}`).not.toMatch(/[{}]|undefined/);
  expect(problem.detailEn).not.toBe("");
  expect(problem.type).toBe(`urn:motcua:problem:${problem.code.toLowerCase().replaceAll("_", "-")}`);
  return problem;
};

/** Status and code of a refusal, and its field when it names one. */
export const refusal = async (response: Response): Promise<[number, string, string?]> => {
  const { status, code, field } = await problemOf(response);
  return field === undefined ? [status, code] : [status, code, field];
};
