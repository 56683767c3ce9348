import type { Course } from "./course.ts";
import type { SimulationOptions } from "./options.ts";

/** Officers who are busy more than this have no time left for a bad day. */
const BUSY_ENOUGH = 0.8;
const HOUR = 60;

/** Working minutes that an office needs for these dossiers when none comes back. */
const workload = (courses: readonly Course[], office: string, workShare: number): number =>
  courses
    .flatMap(({ steps }) => steps)
    .filter(({ owner, kind }) => owner === office && kind !== "post-publicly")
    .reduce((sum, { workHours }) => sum + workHours * HOUR * workShare, 0);

/** Officers of an office on the dossiers' way: as many as are given, else as the work of the year needs. */
export const staffFor = (
  office: string,
  courses: readonly Course[],
  { officers, workShare }: Pick<SimulationOptions, "officers" | "workShare">,
  yearMinutes: number,
): number =>
  officers === "unlimited"
    ? Number.POSITIVE_INFINITY
    : (officers[office] ?? Math.max(1, Math.ceil(workload(courses, office, workShare) / (yearMinutes * BUSY_ENOUGH))));
