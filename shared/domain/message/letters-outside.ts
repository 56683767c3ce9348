import { septetsOf } from "./gsm7.ts";

export interface OutsideLetter {
  readonly letter: string;
  /** Position in the text, in 16-bit units as strings count them. */
  readonly at: number;
}

/** The characters that make a message UCS-2, which has room for 70 instead of 160; none when it is GSM-7. */
export const lettersOutside = (text: string): OutsideLetter[] => {
  const found: OutsideLetter[] = [];
  let at = 0;
  for (const letter of text) {
    if (septetsOf(letter) === undefined) found.push({ letter, at });
    at += letter.length;
  }
  return found;
};
