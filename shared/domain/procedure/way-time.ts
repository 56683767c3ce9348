import type { Step } from "./definition.ts";

/** Times that a step sends back when its definition does not say how often: as the counter counts it too. */
export const ROUNDS = 1;

interface Loop {
  readonly from: Step;
  readonly to: Step;
  readonly rounds: number;
  readonly hours: number;
}

/** To the hundredth of an hour: 0.1 + 0.2 is 0.3 to every official. */
const tidy = (hours: number): number => Math.round(hours * 100) / 100;

const hoursOf = (steps: readonly Step[]): number =>
  tidy(steps.reduce((sum, { acceptWithinHours, workHours }) => sum + acceptWithinHours + workHours, 0));

/** Whoever may send the dossier back does so as often as he may, each time from the earlier step to his own once more. */
const loopsOf = (steps: readonly Step[]): Loop[] =>
  steps.flatMap((from, at) => {
    const start = steps.findIndex(({ id }) => id === from.backTo?.step);
    const [to, rounds] = [steps[start], from.backTo?.atMost ?? ROUNDS];
    return to === undefined ? [] : [{ from, to, rounds, hours: tidy(rounds * hoursOf(steps.slice(start, at + 1))) }];
  });

/** Working hours that these steps may take in all: each may be accepted late and worked to its end, and so may each loop. */
export const mostHours = (steps: readonly Step[]): number =>
  tidy(loopsOf(steps).reduce((sum, { hours }) => sum + hours, hoursOf(steps)));

/** The same as a sum that an editor can follow, step by step. */
export const wayInWords = (steps: readonly Step[]): string => {
  const taken = steps.map(
    ({ name, acceptWithinHours, workHours }) => `"${name.vi}" ${acceptWithinHours} + ${workHours} giờ`,
  );
  const loops = loopsOf(steps).map(
    ({ from, to, rounds, hours }) => `${rounds} lần chuyển lại từ "${from.name.vi}" về "${to.name.vi}" ${hours} giờ`,
  );
  return `${[taken.join(" → "), ...loops].join("; thêm ")}; tổng ${mostHours(steps)} giờ`;
};
