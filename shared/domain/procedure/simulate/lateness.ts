import type { Course } from "./course.ts";
import { shareOf } from "./figures.ts";
import type { LateShare, Simulation } from "./simulation.ts";
import type { WorkAxis } from "./work-axis.ts";

/** Working minutes after the due time; 0 for what is in time. What is not finished counts until the calendars end. */
export const lateMinutes = ({ finished, due }: Course, axis: WorkAxis): number =>
  Math.max(0, (finished ?? axis.minutes) - due);

export const lateShare = (courses: readonly Course[], axis: WorkAxis): LateShare => {
  const late = courses.filter((course) => lateMinutes(course, axis) > 0).length;
  return { dossiers: courses.length, late, share: shareOf(late, courses.length) };
};

const BOUNDS = [1, 3, 5, 10] as const;

/** @param dayMinutes working minutes of a day */
export const latenessOf = (courses: readonly Course[], axis: WorkAxis, dayMinutes: number): Simulation["lateness"] => {
  const days = courses.map((course) => lateMinutes(course, axis) / dayMinutes).filter((late) => late > 0);
  const upTo = BOUNDS.map((upToDays, at) => {
    const above = BOUNDS[at - 1] ?? 0;
    return { upToDays, dossiers: days.filter((late) => above < late && late <= upToDays).length };
  });
  return [...upTo, { dossiers: days.length - upTo.reduce((sum, { dossiers }) => sum + dossiers, 0) }];
};
