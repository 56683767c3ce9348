import type { Problem } from "../../shared/contracts/problem.ts";
import type { Language } from "../../shared/domain/localized.ts";

/** "owner.phone", "/owner/phone" and "$.owner.phone" name the same field. */
const normal = (field: string): string => field.replace(/^\$?[./]/, "").replaceAll("/", ".");

const isAt = (field: string | undefined, name: string): boolean => {
  if (field === undefined) return false;
  const path = normal(field);
  return path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`);
};

/** The sentence that belongs to one field of a form, if the problem names it. */
export const faultAt = (problem: Problem | undefined, name: string, language: Language): string | undefined => {
  if (problem === undefined) return undefined;
  const own = problem.errors?.find((error) => isAt(error.field, name));
  if (own !== undefined) return language === "en" ? own.detailEn : own.detail;
  if (!isAt(problem.field, name)) return undefined;
  return language === "en" ? problem.detailEn : problem.detail;
};

/** Whether the problem has something to say that no field of the form shows. */
export const otherFaults = (problem: Problem, names: readonly string[]): boolean => {
  const places = [problem.field, ...(problem.errors ?? []).map((error) => error.field)].filter(
    (place) => place !== undefined,
  );
  return places.length === 0 || places.some((place) => !names.some((name) => isAt(place, name)));
};
