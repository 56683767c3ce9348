import type { CountedGroup, CountsView } from "../../../shared/contracts/counts-api.ts";
import type { Language } from "../../../shared/domain/localized.ts";
import type { CsvCell } from "../../../shared/sheet/write-csv.ts";
import type { CsvRow } from "../../browser/csv.ts";
import { groupings, groupName, titleOf, wordsOf } from "./words.ts";

const spread = (minutes: CountedGroup["waited"]): CsvCell[] =>
  minutes === undefined
    ? ["", "", "", ""]
    : // A spreadsheet in Vietnam takes "17.5" for the 17th of May.
      [minutes.people, minutes.median, minutes.p90, Math.round(minutes.mean)];

const row = (by: string, name: string, group: CountedGroup): CsvRow => [
  ...[by, name, group.taken, group.served, group.noShow, group.uncalled],
  ...[...spread(group.waited), ...spread(group.lasted)],
];

/** Everything that the screen shows, as a table to take along: numbers and no citizen. */
export const countsRows = (view: CountsView, language: Language): CsvRow[] => {
  const text = wordsOf(language);
  const groups = groupings.flatMap((grouping) =>
    (view[grouping] ?? []).map((group) =>
      row(titleOf(grouping, text), grouping === "days" ? group.key : groupName(grouping, group, language), group),
    ),
  );
  return [text.csvHead, row(text.all, "", view.all), ...groups];
};
