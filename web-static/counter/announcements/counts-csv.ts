import type { AnnouncementList } from "../../../shared/contracts/announcement-api.ts";
import type { CsvRow } from "../../browser/csv.ts";
import { SUBJECTS } from "./subjects.ts";

interface Words {
  readonly subjects: Readonly<Record<AnnouncementList["items"][number]["subject"], string>>;
  readonly statuses: Readonly<Record<AnnouncementList["items"][number]["status"], string>>;
  readonly head: readonly string[];
  readonly asked: string;
}

/** How many asked for each subject, and what came of each announcement: numbers and no person, as a table to take along. */
export const countRows = (
  { items, people }: Pick<AnnouncementList, "items" | "people">,
  language: "vi" | "en",
  { subjects, statuses, head, asked }: Words,
): CsvRow[] => {
  const askedFor = SUBJECTS.map((subject) => {
    const { vi, en } = people[subject];
    return [subjects[subject], asked, "", "", vi + en, "", "", "", ""];
  });
  const told = items.map(({ subject, texts, status, at, result }) => {
    const { people: all, sent, stopped, overCap, failed } = result ?? {};
    const counts = [all, sent, stopped, overCap, failed].map((count) => count ?? "");
    return [subjects[subject], texts[language], statuses[status], at, ...counts];
  });
  return [head, ...askedFor, ...told];
};
