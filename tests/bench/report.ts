import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Figure, isWithinBudget, ratioOf } from "./figure.ts";

const plain = (value: number): string => {
  if (!Number.isFinite(value)) return "–";
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
};
const shownRatio = (figure: Figure): string => {
  const ratio = ratioOf(figure);
  return ratio === undefined ? "" : `${ratio.toFixed(2)} ×`;
};
const shownBudget = ({ budget }: Figure): string =>
  budget === undefined
    ? ""
    : `${budget.kind === "at most" ? "≤" : "≥"} ${budget.limit}${budget.on === "ratio" ? " ×" : ""}`;
const mark = (figure: Figure): string => {
  const within = isWithinBudget(figure);
  return within === undefined ? "" : within ? "✓" : "✗";
};

const columns = ["figure", "value", "floor in the same run", "ratio", "budget", ""];
const row = (figure: Figure): string[] => [
  figure.name,
  `${plain(figure.value)} ${figure.unit}`.trim(),
  figure.floor === undefined ? "" : `${plain(figure.floor.value)}  ${figure.floor.name}`,
  shownRatio(figure),
  shownBudget(figure),
  mark(figure),
];

/** A table for a terminal, section by section; notes stand below their section. */
export const tableOf = (figures: readonly Figure[]): string => {
  const rows = figures.map(row);
  const widths = columns.map((name, at) => Math.max(name.length, ...rows.map((cells) => cells[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd();
  const sections = [...new Set(figures.map(({ section }) => section))];
  const parts = sections.map((section) => {
    const own = figures.filter((figure) => figure.section === section);
    const notes = own.flatMap(({ name, note }) => (note === undefined ? [] : [`  ${name}: ${note}`]));
    return [`\n${section}`, ...own.map((figure) => line(row(figure))), ...notes].join("\n");
  });
  return [line(columns), line(widths.map((width) => "─".repeat(width))), ...parts].join("\n");
};

/** The last line: how many budgets are kept, and which are not. */
export const summaryOf = (figures: readonly Figure[]): string => {
  const judged = figures.filter(({ budget }) => budget !== undefined);
  const over = judged.filter((figure) => isWithinBudget(figure) === false);
  const names = over.map(({ name }) => `"${name}"`).join(", ");
  const failed = figures.filter(({ value }) => Number.isNaN(value)).map(({ name }) => `"${name}"`);
  const kept =
    over.length === 0
      ? `All ${judged.length} budgets are kept.`
      : `${over.length} of ${judged.length} budgets are not kept: ${names}.`;
  return failed.length === 0 ? kept : `${kept} Not measured: ${failed.join(", ")}.`;
};

export const writeJson = (file: string, figures: readonly Figure[], about: Readonly<Record<string, unknown>>): void => {
  const all = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), withinBudget: isWithinBudget(figure) }));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...about, figures: all }, null, 2)}\n`);
};
