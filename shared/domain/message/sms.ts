import { septetsOf } from "./gsm7.ts";

export interface SmsSize {
  readonly encoding: "GSM-7" | "UCS-2";
  /** Septets in GSM-7, 16-bit units in UCS-2. */
  readonly units: number;
  /** What the operator charges for. */
  readonly segments: number;
}

/** Units in a message that stands alone, and in each part of a longer one (3GPP TS 23.040, 6-octet header). */
const LIMITS = { "GSM-7": { alone: 160, part: 153 }, "UCS-2": { alone: 70, part: 67 } } as const;

/** Units that the segments of a text have room for; an empty one has a first segment all the same. */
export const roomOf = ({ encoding, segments }: SmsSize): number =>
  segments > 1 ? segments * LIMITS[encoding].part : LIMITS[encoding].alone;

const pack = (
  sizes: readonly number[],
  limit: { alone: number; part: number },
): Pick<SmsSize, "units" | "segments"> => {
  const units = sizes.reduce((sum, size) => sum + size, 0);
  if (units <= limit.alone) return { units, segments: units === 0 ? 0 : 1 };
  let [segments, filled] = [1, 0];
  for (const size of sizes) {
    // An escaped character or a surrogate pair is never cut in two: it opens the next part whole.
    if (filled + size > limit.part) [segments, filled] = [segments + 1, 0];
    filled += size;
  }
  return { units, segments };
};

/** How a text goes out by SMS. One character outside GSM-7, such as "ư", makes all of it UCS-2. An empty text is no SMS. */
export const measureSms = (text: string): SmsSize => {
  const characters = [...text];
  const septets = characters.map(septetsOf);
  const fits = septets.every((size) => size !== undefined);
  if (fits) return { encoding: "GSM-7", ...pack(septets, LIMITS["GSM-7"]) };
  return {
    encoding: "UCS-2",
    ...pack(
      characters.map((character) => character.length),
      LIMITS["UCS-2"],
    ),
  };
};
