import type { LineView } from "../../shared/contracts/ticket-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { dayName, hourText, today } from "../browser/clock-text.ts";
import { board as en } from "../text/waiting-en.ts";
import { board as vi } from "../text/waiting-vi.ts";

interface LineState {
  readonly text: string;
  /** Numbers that will be called next; none while they are for another day. */
  readonly next: readonly string[];
}

/** What the board says of a line. Over midday those who wait are called after it; after closing, nobody is next. */
export const lineState = (line: LineView, now: number, language: Language): LineState => {
  const text = { vi, en }[language];
  const { open, date, opensAt, waiting, next } = line;
  if (open) return { text: text.waiting(waiting), next };
  const hour = opensAt === undefined ? "" : hourText(opensAt, language);
  if (date > today(now)) return { text: text.closedUntil(hour, dayName(date, language)), next: [] };
  return { text: text.pause(hour), next };
};
