import { toLocal } from "../../../shared/domain/calendar/time.ts";
import type { StaffedDay, WaitFigures } from "../../../shared/domain/ticket/simulate/compare-staffings.ts";
import type { QueueOptions } from "../../../shared/domain/ticket/simulate/queue-options.ts";
import { textTable } from "../text-table.ts";
import type { DayToPlay } from "./played-day.ts";

const minutes = (figure: number): string => `${Math.round(figure)} phút`;
const figures = ({ mean, median, p90, longest }: WaitFigures): string[] => [mean, median, p90, longest].map(minutes);

/** "Mở 3 quầy thay vì 2: chờ trung bình từ 74 còn 41 phút, số người chưa được gọi từ 12 còn 0." */
const comparison = (before: StaffedDay, after: StaffedDay): string =>
  `Mở ${after.counters} quầy thay vì ${before.counters}: chờ trung bình từ ${minutes(before.all.mean)} còn ${minutes(after.all.mean)}, ` +
  `người chưa được gọi khi hết giờ từ ${before.unserved} còn ${after.unserved}.`;

/** "Điều 01648-3 sang Đất đai từ 08:30: nhóm này chờ trung bình từ 74 còn 41 phút; Hộ tịch từ 12 thành 15 phút." */
const helpInWords = (
  { lines }: QueueOptions,
  [without, withHelp]: readonly StaffedDay[],
  { counter, moved }: NonNullable<DayToPlay["help"]>,
): string => {
  const said = lines.map(
    ({ line }) =>
      `${line.name.vi} từ ${minutes(without?.byLine[line.id] ?? 0)} thành ${minutes(withHelp?.byLine[line.id] ?? 0)}`,
  );
  const name = lines.find(({ line }) => line.id === moved.line)?.line.name.vi ?? moved.line;
  return `Điều ${counter} sang ${name} từ ${toLocal(moved.from).time}: chờ trung bình ${said.join("; ")}.`;
};

const classRows = ({ counters, ordinary, priority }: StaffedDay): string[][] => [
  [`${counters} quầy`, "thường", String(ordinary.people), ...figures(ordinary)],
  ["", "ưu tiên", String(priority.people), ...figures(priority)],
];

const titleOf = ({ lines, sessions }: QueueOptions): string => {
  const people = lines.map(({ line, perHour }) => `${line.name.vi} ${Math.round(perHour)} người/giờ`).join("; ");
  return `${people}; ${sessions.map(({ from, to }) => `${from}–${to}`).join(" và ")}`;
};

/** As a heading has room for: one line by its name, several by their number. */
export const shortTitleOf = (options: QueueOptions): string => {
  const { lines, sessions } = options;
  if (lines.length === 1) return titleOf(options);
  const people = Math.round(lines.reduce((sum, { perHour }) => sum + perHour, 0));
  return `${lines.length} nhóm, ${people} người/giờ; ${sessions.map(({ from, to }) => `${from}–${to}`).join(" và ")}`;
};

/** The same day side by side with each number of open counters, in words. */
export const queueReport = (options: QueueOptions, days: readonly StaffedDay[], help?: DayToPlay["help"]): string =>
  [
    `Mô phỏng một ngày ở quầy (lần thử ${options.seed}): ${titleOf(options)}.`,
    "",
    ...textTable([
      ["", "đã đến", "chưa gọi", "chờ đông nhất", "chờ (TB)", "chờ (50 %)", "chờ (90 %)", "lâu nhất"],
      ...days.map((day) => [
        `${day.counters} quầy`,
        String(day.all.people),
        String(day.unserved),
        String(day.mostWaiting),
        ...figures(day.all),
      ]),
    ]),
    "",
    "Theo diện",
    ...textTable([["", "", "đã đến", "chờ (TB)", "chờ (50 %)", "chờ (90 %)", "lâu nhất"], ...days.flatMap(classRows)]),
    "",
    ...(options.stopsIssuing === true
      ? [`Ngừng phát số khi không kịp: ${days.map(({ refused }) => refused).join(", ")} người không lấy được số.`]
      : []),
    ...(help === undefined
      ? days.slice(1).map((day, at) => comparison(days[at] ?? day, day))
      : [helpInWords(options, days, help)]),
  ]
    .join("\n")
    .trimEnd();
