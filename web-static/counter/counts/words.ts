import type { CountedGroup, CountsView } from "../../../shared/contracts/counts-api.ts";
import type { Language } from "../../../shared/domain/localized.ts";
import { noShowShare } from "../../../shared/domain/ticket/counts/no-show-share.ts";
import { dateText, dayName } from "../../browser/clock-text.ts";
import { counts as en } from "../../text/counts-en.ts";
import { counts as vi } from "../../text/counts-vi.ts";
import { takeNumber as enPeople } from "../../text/waiting-en.ts";
import { takeNumber as viPeople } from "../../text/waiting-vi.ts";

/** The ways in which the numbers of a period are told apart, as the screen shows them. */
export const groupings = ["hours", "lines", "counters", "officers", "classes", "days"] as const;
export type Grouping = (typeof groupings)[number];

export const wordsOf = (language: Language) => ({ vi, en })[language];
export type CountsWords = ReturnType<typeof wordsOf>;

export const titleOf = (grouping: Grouping, text: CountsWords): string =>
  ({
    ...{ hours: text.byHour, lines: text.byLine, counters: text.byCounter },
    ...{ officers: text.byOfficer, classes: text.byClass, days: text.byDay },
  })[grouping];

/** What a group is called; one whose line or counter is gone keeps the code by which it was known. */
export const groupName = (grouping: Grouping, { key, name }: CountedGroup, language: Language): string => {
  const text = wordsOf(language);
  const classes: Readonly<Record<string, string>> = { vi: viPeople, en: enPeople }[language].priorities;
  switch (grouping) {
    case "hours":
      return text.hour(key);
    case "classes":
      return classes[key] ?? key;
    case "officers":
      return name?.[language] ?? key;
    case "days":
      return dayName(key, language);
    default:
      return name?.[language] ?? `${key} (${text.gone})`;
  }
};

/** A number as it is read in the language: "17,5". */
export const figure = (value: number, language: Language): string => value.toLocaleString(language);

/** Of those whose call is over, how many in a hundred did not come. */
export const absentShare = (group: Pick<CountedGroup, "served" | "noShow">): number | undefined => {
  const share = noShowShare(group);
  return share === undefined ? undefined : Math.round(100 * share);
};

export const rangeText = ({ from, to }: Pick<CountsView, "from" | "to">, text: CountsWords): string =>
  text.range(dateText(from), dateText(to));
