import type { CountsView } from "../../../shared/contracts/counts-api.ts";

export type Period = Pick<CountsView, "from" | "to">;

/** What is looked at most; a month is the longest that the API tells at a time. */
export const presets = ["today", "yesterday", "week", "month"] as const;
export type Preset = (typeof presets)[number];

const DAY_MS = 86_400_000;
const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** @param today in Vietnam. Weeks and months end with yesterday, so that they are whole days and compare with others. */
export const periodOf = (preset: Preset, today: string): Period => {
  const back = (days: number) => addDays(today, -days);
  switch (preset) {
    case "today":
      return { from: today, to: today };
    case "yesterday":
      return { from: back(1), to: back(1) };
    case "week":
      return { from: back(7), to: back(1) };
    case "month":
      return { from: back(28), to: back(1) };
  }
};

/** As many days before it, with the same days of the week: a Monday is compared with a Monday. */
export const periodBefore = ({ from, to }: Period): Period => {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  const back = -7 * Math.ceil(days / 7);
  return { from: addDays(from, back), to: addDays(to, back) };
};
