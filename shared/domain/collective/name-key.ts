import { stripMarks } from "../message/strip-marks.ts";

/** A name as lists are compared: without marks, capitals and signs, so that one typist's habit hides nobody. */
export const nameKey = (name: string): string =>
  stripMarks(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
