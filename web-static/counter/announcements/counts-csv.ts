import type { AnnouncementList } from "../../../shared/contracts/announcement-api.ts";
import { protectCell } from "../../../shared/domain/catalogue/spreadsheet-cell.ts";
import { SUBJECTS } from "./subjects.ts";

interface Words {
  readonly subjects: Readonly<Record<AnnouncementList["items"][number]["subject"], string>>;
  readonly statuses: Readonly<Record<AnnouncementList["items"][number]["status"], string>>;
  readonly head: readonly string[];
  readonly asked: string;
}

const cell = (text: string): string => {
  const safe = protectCell(text);
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** How many asked for each subject, and what came of each announcement: numbers and no person, as a file for a spreadsheet. */
export const countsCsv = (
  { items, people }: Pick<AnnouncementList, "items" | "people">,
  language: "vi" | "en",
  { subjects, statuses, head, asked }: Words,
): string => {
  const askedFor = SUBJECTS.map((subject) => {
    const { vi, en } = people[subject];
    return [subjects[subject], asked, "", "", String(vi + en), "", "", "", ""];
  });
  const told = items.map(({ subject, texts, status, at, result }) => {
    const { people: all, sent, stopped, overCap, failed } = result ?? {};
    const counts = [all, sent, stopped, overCap, failed].map((count) => (count === undefined ? "" : String(count)));
    return [subjects[subject], texts[language], statuses[status], at, ...counts];
  });
  return `\ufeff${[[...head], ...askedFor, ...told].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
};
