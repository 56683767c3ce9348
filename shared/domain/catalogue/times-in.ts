import type { Unit } from "./mapping.ts";

export interface FoundTime {
  readonly count: number;
  readonly unit: Unit | "same-day" | undefined;
  /** The word that stands in the place of the unit; empty when there is none. */
  readonly word: string;
}

export type Units = Readonly<Record<string, Unit>>;

const AT_ONCE = /(?:ngay trong ngày|trong ngày(?! làm)|giải quyết ngay|trả (?:kết quả )?ngay|ngay (?:sau )?khi nhận)/i;
/** A number, its spelling in brackets, and up to three words: "03 (ba) ngày làm việc". */
const COUNTED = /(\d{1,4}(?:[.,]\d+)?)\s*(?:\([^()\d]{1,40}\)\s*)?((?:\p{L}+)(?:\s+\p{L}+){0,2})?/gu;

const normal = (word: string): string => word.normalize("NFC").toLowerCase().replace(/\s+/g, " ");

/** The unit with which these words begin; "ngày làm việc" before "ngày". */
const unitOf = (words: string, units: Units): Unit | undefined => {
  const said = normal(words);
  const [best] = Object.entries(units)
    .filter(([word]) => said === normal(word) || said.startsWith(`${normal(word)} `))
    .sort(([a], [b]) => b.length - a.length);
  return best?.[1];
};

/** "0,5" is a half and "3,0" three; "3,000" may be three or three thousand, so it is no number. */
const countOf = (number: string): number => (/[.,]\d{3}/.test(number) ? Number.NaN : Number(number.replace(",", ".")));

/** Every number of a text with what it seems to count. */
export const timesIn = (text: string, units: Units): FoundTime[] => {
  const counted = [...text.matchAll(COUNTED)].map(([, number = "", words = ""]) => ({
    count: countOf(number),
    unit: unitOf(words, units),
    word: words,
  }));
  return AT_ONCE.test(text) ? [{ count: 0, unit: "same-day", word: "" }, ...counted] : counted;
};

/** Words by which a text speaks of a limit, shortly before the number. */
const CUED =
  /(?:thời hạn|thời gian|trong vòng|không quá|tối đa|trong)[^\d.;]{0,60}(\d{1,3}\s*(?:\([^()\d]{1,40}\)\s*)?\p{L}+(?:\s+\p{L}+){0,2})/giu;

/** Days that a procedure's text sets as a limit: what a column of limits must agree with. */
export const limitsInText = (text: string, units: Units): FoundTime[] =>
  [...text.normalize("NFC").matchAll(CUED)]
    .flatMap(([, said = ""]) => timesIn(said, units))
    .filter(({ unit }) => unit === "working-days" || unit === "calendar-days");

const WORDS = {
  "working-days": "ngày làm việc",
  "calendar-days": "ngày",
  "working-hours": "giờ làm việc",
  "same-day": "trong ngày",
} as const;

export const showTime = ({ count, unit, word }: FoundTime): string => {
  if (unit === "same-day") return WORDS[unit];
  return `${count} ${unit === undefined ? word : WORDS[unit]}`.trim();
};
