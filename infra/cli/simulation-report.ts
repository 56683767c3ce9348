import { STANDARD_DAY_MINUTES } from "../../shared/domain/calendar/standard-hours.ts";
import { formatShort } from "../../shared/domain/calendar/time.ts";
import type { LateShare, Simulation } from "../../shared/domain/procedure/simulate/simulation.ts";
import { minutesText, percentText } from "../../shared/text/simulation-words.ts";
import { textTable as table } from "./text-table.ts";

const BAR = 30;

const time = (minutes: number): string => minutesText(minutes, STANDARD_DAY_MINUTES).vi;
const percent = (share: number): string => percentText(share).vi;
const bar = (value: number, most: number): string => "█".repeat(Math.round((BAR * value) / Math.max(1, most)));

const totals = ({ all, unfinished, minutes, used }: Simulation): string[] => [
  `Trễ hạn: ${all.late} trên ${all.dossiers} hồ sơ (${percent(all.share)})`,
  ...(unfinished === 0 ? [] : [`Chưa xong khi hết lịch đã biết: ${unfinished} hồ sơ`]),
  `Một nửa số hồ sơ xong trong ${time(minutes.median)}, chín phần mười trong ${time(minutes.p90)}.`,
  `Thời hạn theo luật thường là ${time(minutes.limitMedian)}; đã dùng ${percent(used.median)}, chín phần mười dùng không quá ${percent(used.p90)}.`,
];

const steps = ({ steps: all }: Simulation): string[] => {
  const most = Math.max(...all.map(({ waiting }) => waiting.mean));
  const rows = all.map(({ name, waiting, working }) => [
    name.vi,
    time(waiting.mean),
    time(waiting.p90),
    time(working.mean),
    bar(waiting.mean, most),
  ]);
  return ["Hồ sơ chờ ở đâu", ...table([["Bước", "chờ (TB)", "chờ (90 %)", "xử lý (TB)", ""], ...rows])];
};

const offices = ({ offices: all }: Simulation, nameOf: (key: string) => string): string[] => {
  const rows = all.map(({ key, officers, busy = 0, longestQueue }) => [
    nameOf(key),
    String(officers ?? "không giới hạn"),
    percent(busy),
    String(longestQueue),
    bar(busy, 1),
  ]);
  return ["Các bộ phận", ...table([["", "cán bộ", "bận", "chờ đông nhất", ""], ...rows])];
};

const lateBy = (title: string, parts: readonly (LateShare & { readonly label: string })[]): string[] => {
  const most = Math.max(...parts.map(({ late }) => late));
  const rows = parts.map(({ label, dossiers, late, share }) => [
    label,
    String(dossiers),
    String(late),
    percent(share),
    bar(late, most),
  ]);
  return [title, ...table([["", "hồ sơ", "trễ", "", ""], ...rows])];
};

const worst = ({ worst: all }: Simulation): string[] => [
  "Những hồ sơ lâu nhất",
  ...table(
    all.map(({ number, receivedAt, dueAt, finishedAt, lateMinutes }) => [
      `hồ sơ ${number}`,
      `nhận ${formatShort(receivedAt)}`,
      `hạn ${formatShort(dueAt)}`,
      finishedAt === undefined ? "chưa xong" : `xong ${formatShort(finishedAt)}`,
      lateMinutes > 0 ? `trễ ${time(lateMinutes)}` : "đúng hạn",
    ]),
  ),
];

/** The simulated year for a terminal. @param nameOf what people call the office of a key */
export const simulationReport = (simulation: Simulation, heading: string, nameOf: (key: string) => string): string => {
  const cases = simulation.cases.map((one) => ({ ...one, label: one.name.vi }));
  const months = simulation.months.map((one) => ({ ...one, label: `tháng ${one.month}` }));
  return [
    [heading, ...totals(simulation)],
    steps(simulation),
    offices(simulation, nameOf),
    lateBy("Theo tháng tiếp nhận", months),
    ...(cases.length > 1 ? [lateBy("Theo trường hợp", cases)] : []),
    worst(simulation),
  ]
    .map((part) => part.join("\n"))
    .join("\n\n");
};
