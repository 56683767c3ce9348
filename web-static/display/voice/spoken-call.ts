import { CLIPS } from "./clips.ts";

export type Clip = keyof typeof CLIPS;

const isClip = (name: string): name is Clip => name in CLIPS;
const digit = (value: number | string): readonly Clip[] => [`n${value}`].filter(isClip);

const afterTens = (tens: number, ones: number): readonly Clip[] => {
  if (ones === 0) return [];
  if (ones === 5) return ["lastFive"];
  if (tens > 1 && ones === 1) return ["lastOne"];
  if (tens > 1 && ones === 4) return ["lastFour"];
  return digit(ones);
};

/** 1 to 99 as people say them: mười lăm, hai mươi mốt, ba mươi tư. */
const cardinal = (number: number): readonly Clip[] => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return digit(ones);
  return [...(tens === 1 ? (["ten"] as const) : [...digit(tens), "tens" as const]), ...afterTens(tens, ones)];
};

/** Letters and digits one by one, as they stand on the slip: "A012" is a, không, một, hai. */
const spelled = (number: string): readonly Clip[] =>
  [...number].flatMap((sign) => (/\d/.test(sign) ? digit(sign) : [sign].filter(isClip)));

/** The counter's number, the last in its name; a place without one is read from the screen. */
const counterNumber = (name: string): number | undefined => {
  const number = Number(/(\d{1,2})\D*$/.exec(name)?.[1]);
  return number > 0 ? number : undefined;
};

/** What a person hears who has just taken a number: "Số của quý vị là A không một hai". */
export const spokenNumber = (number: string): readonly Clip[] => ["yours", ...spelled(number)];

/**
 * The words of one call: "Xin mời số A không một hai, đến quầy số ba".
 * @param number as on the slip @param counterName in Vietnamese, such as "Quầy 3"
 */
export const spokenCall = (number: string, counterName: string): readonly Clip[] => {
  const counter = counterNumber(counterName);
  return ["invite", ...spelled(number), ...(counter === undefined ? [] : ["counter" as const, ...cardinal(counter)])];
};
