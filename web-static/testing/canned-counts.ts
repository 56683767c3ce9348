import type { CountedGroup, CountsView } from "../../shared/contracts/counts-api.ts";

/** A stand-in for the counts' API: a busy day, twice as many figures for a longer time, and one commune without anybody. */
const group = (key: string, taken: number, median: number, more: Partial<CountedGroup> = {}): CountedGroup => {
  const noShow = Math.round(taken / 14);
  const people = taken - Math.round(taken / 20);
  return {
    ...{ key, taken, served: people - noShow, noShow, uncalled: taken - people },
    waited: { people, mean: median + 3.4, median, p90: median * 2 + 7 },
    lasted: { people: people - noShow, mean: 9.2, median: 6 + (median % 7), p90: 17 + (median % 11) },
    ...more,
  };
};

const named = (vi: string, en: string) => ({ name: { vi, en } });
const byHour = [4, 38, 52, 44, 21, 6, 29, 41, 33, 12];
const classes = ["none", "elderly", "disabled", "pregnant", "small-child", "poor", "merit"];
const DAY_MS = 86_400_000;

const daysOf = (from: string, to: string): string[] => {
  const length = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
  return Array.from({ length }, (_, at) => new Date(Date.parse(from) + at * DAY_MS).toISOString().slice(0, 10));
};
const isSunday = (date: string) => new Date(date).getUTCDay() === 0;

const nobody = (key: string): CountedGroup => ({ key, taken: 0, served: 0, noShow: 0, uncalled: 0 });

export const countsNow = (commune: string, query: URLSearchParams): CountsView => {
  const at = new Date().toISOString();
  const { from = at.slice(0, 10), to = from } = Object.fromEntries(query);
  const days = daysOf(from, to);
  const known = { commune, communeName: { vi: "Phường Tân Giang", en: "Tan Giang Ward" }, from, to, at };
  if (commune !== "01288")
    return {
      ...{ ...known, all: nobody("all"), lines: [], hours: [], counters: [], classes: [] },
      days: days.map(nobody),
    };
  const times = days.filter((day) => !isSunday(day)).length || 1;
  return {
    ...known,
    all: group("all", 280 * times, 16),
    hours: byHour.map((taken, hour) => group(String(hour + 7), taken * times, 5 + ((taken * 7) % 31))),
    lines: [
      group("ho-tich-chung-thuc", 171 * times, 18, named("Hộ tịch – Chứng thực", "Civil status and certification")),
      group(
        "dat-dai-xay-dung-kinh-doanh",
        74 * times,
        24,
        named("Đất đai – Xây dựng – Kinh doanh", "Land and business"),
      ),
      { ...nobody("nhom-cu"), taken: 2, served: 2 },
    ],
    counters: [1, 2, 3].map((number) =>
      group(`01288-${number}`, 90 * times, 9 + number * 4, named(`Quầy ${number}`, `Counter ${number}`)),
    ),
    officers: [
      group("lan.tangiang", 141 * times, 13, named("Nông Thị Lan", "Nông Thị Lan")),
      group("nghi.viec", 22 * times, 17),
    ],
    classes: classes.map((key, at) => group(key, Math.round(200 / (at * 6 + 1)) * times, 18 - at * 2)),
    days: days.map((day, at) =>
      isSunday(day) ? nobody(day) : group(day, 240 + ((at * 53) % 90), 12 + ((at * 5) % 13)),
    ),
  };
};
