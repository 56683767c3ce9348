import { type Instant, toLocal } from "../domain/calendar/time.ts";
import type { StaffedDay } from "../domain/ticket/simulate/compare-staffings.ts";
import { xmlText } from "./xml-text.ts";

const [WIDTH, HEIGHT] = [760, 420];
const [LEFT, RIGHT, TOP, BOTTOM] = [56, 150, 56, 372];

/** One ink, so that a printed page in black shows all of it: curves differ by their strokes and have their names beside them. */
const STYLE = `
  svg { background: #fff; color: #1b2128; font-family: "Be Vietnam Pro", system-ui, sans-serif; font-size: 14px }
  text { fill: currentColor } .head { font-size: 17px; font-weight: 600 } .end { text-anchor: end } .mid { text-anchor: middle }
  path, line { stroke: currentColor; fill: none; stroke-width: 2 } .grid { stroke-width: 1; opacity: .25 }
  @media (prefers-color-scheme: dark) { svg { background: #12161b; color: #eceef0 } }
  @media print { svg { background: #fff; color: #000 } }`;
const STROKES = ["", "8 5", "2 4", "12 4 2 4", "5 2", "1 6"];

const hourOf = (at: Instant): string => toLocal(at).time;

/** 1, 2, 5, 10, 20, 50 …: about five lines across, at round numbers of people. */
const stepFor = (most: number): number => {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
  return steps.find((step) => most / step <= 5) ?? 2000;
};

interface Scale {
  readonly x: (nth: number) => number;
  readonly y: (people: number) => number;
  readonly top: number;
  readonly step: number;
}

const scaleOf = (points: number, most: number): Scale => {
  const step = stepFor(most);
  const top = Math.max(1, Math.ceil(most / step)) * step;
  return {
    x: (nth) => Math.round(LEFT + ((WIDTH - LEFT - RIGHT) * nth) / Math.max(1, points - 1)),
    y: (people) => Math.round(BOTTOM - ((BOTTOM - TOP) * people) / top),
    top,
    step,
  };
};

const grid = ({ y, top, step }: Scale): string[] =>
  Array.from({ length: top / step + 1 }, (_, nth) => nth * step).flatMap((people) => [
    `  <line class="grid" x1="${LEFT}" y1="${y(people)}" x2="${WIDTH - RIGHT}" y2="${y(people)}"/>`,
    `  <text class="end" x="${LEFT - 8}" y="${y(people) + 5}">${people}</text>`,
  ]);

/** Each full hour under the curves. */
const hours = (curve: StaffedDay["curve"], { x }: Scale): string[] =>
  curve.flatMap(({ at }, nth) =>
    hourOf(at).endsWith(":00") ? [`  <text class="mid" x="${x(nth)}" y="${BOTTOM + 22}">${hourOf(at)}</text>`] : [],
  );

interface Named {
  readonly day: StaffedDay;
  readonly nth: number;
  readonly label: number;
}

/** Names stand where their curves end, and at least a line of text from each other. */
const named = (days: readonly StaffedDay[], { y }: Scale): Named[] => {
  const ends = days.map((day, nth) => ({ day, nth, at: y(leftOf(day)) })).sort((a, b) => b.at - a.at);
  let floor = BOTTOM + 18;
  return ends.map(({ day, nth, at }) => {
    floor = Math.min(at, floor - 18);
    return { day, nth, label: floor };
  });
};
const leftOf = ({ curve }: StaffedDay): number => curve.at(-1)?.waiting ?? 0;

const curvePath = ({ curve }: StaffedDay, { x, y }: Scale): string =>
  curve.map(({ waiting }, nth) => `${nth === 0 ? "M" : "L"}${x(nth)} ${y(waiting)}`).join("");

const drawn = ({ day, nth, label }: Named, scale: Scale): string[] => [
  `  <path stroke-dasharray="${STROKES[nth % STROKES.length]}" d="${curvePath(day, scale)}"/>`,
  `  <text x="${WIDTH - RIGHT + 8}" y="${label + 5}">${day.counters} quầy: còn ${leftOf(day)}</text>`,
];

/** How many people wait through the day, one curve for each number of open counters, as SVG text that stands alone. */
export const queueCurve = (days: readonly StaffedDay[], title: string): string => {
  const most = Math.max(0, ...days.map(({ mostWaiting }) => mostWaiting));
  const curve = days[0]?.curve ?? [];
  const scale = scaleOf(curve.length, most);
  const told = days.map(
    (day) => `${day.counters} quầy: đông nhất ${day.mostWaiting} người, còn ${day.unserved} người chưa được gọi`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title desc" lang="vi">`,
    `  <title id="title">${xmlText(title)}</title>`,
    `  <desc id="desc">${xmlText(told.join("; "))}</desc>`,
    `  <style>${STYLE}\n  </style>`,
    `  <text class="head" x="${LEFT}" y="24">${xmlText(title)}</text>`,
    `  <text x="${LEFT}" y="44">Số người đang chờ theo giờ</text>`,
    ...grid(scale),
    ...hours(curve, scale),
    ...named(days, scale).flatMap((one) => drawn(one, scale)),
    "</svg>",
    "",
  ].join("\n");
};
