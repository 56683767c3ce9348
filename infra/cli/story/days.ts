import { LineList } from "../../../shared/contracts/ticket-api.ts";
import { addDays, type LocalDate } from "../../../shared/domain/calendar/time.ts";
import { commune, line } from "./cast.ts";
import { StoryFault } from "./stage.ts";
import type { System } from "./system.ts";

const FIRST_SATURDAY = "2026-11-28";
const WEEKS = 40;

/** "2026-11-28" → "261128", as ticket ids write it. */
const compact = (date: LocalDate): string => date.slice(2).replaceAll("-", "");

/**
 * Sets the clock to 7:30 of a Saturday on which the line is open and nobody has taken a number
 * yet: 28 November 2026, or a week later each time that the story was played on the same data.
 */
export const openSaturday = async (system: System): Promise<LocalDate> => {
  for (let week = 0; week < WEEKS; week++) {
    const date = addDays(FIRST_SATURDAY, week * 7);
    const first = `/api/tickets/${commune.code}.${line}.${compact(date)}.1`;
    if ((await system.status(first)) !== 404) continue;
    await system.setClock(`${date}T07:30`);
    const { lines } = await system.call({ path: `/api/lines/${commune.code}`, answer: LineList });
    const ours = lines.find(({ id }) => id === line);
    if (ours?.date === date && ours.open) return date;
  }
  throw new StoryFault("Không còn thứ Bảy nào chưa có người lấy số; hãy chạy npm run reset.");
};

/** "Thứ Hai 30/11/2026" */
export const dayName = (date: LocalDate): string => {
  const names = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];
  return `${names[new Date(`${date}T00:00:00Z`).getUTCDay()]} ${date.split("-").reverse().join("/")}`;
};
