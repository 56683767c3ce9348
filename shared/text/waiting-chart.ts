import { STANDARD_DAY_MINUTES } from "../domain/calendar/standard-hours.ts";
import type { Language, Localized } from "../domain/localized.ts";
import type { SimulatedStep, Simulation } from "../domain/procedure/simulate/simulation.ts";
import { minutesText } from "./simulation-words.ts";
import { xmlText } from "./xml-text.ts";

const WIDTH = 760;
const LEFT = 20;
const TOP = 64;
const ROW = 58;
const ROOM = WIDTH - 2 * LEFT - 210;

/** Colours of both schemes have a contrast of at least 3 to 1 with their ground, texts of 4.5 to 1. */
const STYLE = `
  svg { background: #fff; color: #1b2128; font-family: "Be Vietnam Pro", system-ui, sans-serif; font-size: 14px }
  text { fill: currentColor } .head { font-size: 17px; font-weight: 600 }
  .wait { fill: #b5121b } .work { fill: #0b4a8f }
  @media (prefers-color-scheme: dark) {
    svg { background: #12161b; color: #eceef0 } .wait { fill: #f08a8f } .work { fill: #8ab8ec }
  }`;

const WORDS = {
  vi: { title: "Hồ sơ chờ ở đâu", wait: "chờ", work: "xử lý", mean: "trung bình mỗi lượt" },
  en: { title: "Where dossiers wait", wait: "waiting", work: "work", mean: "mean of a visit" },
} as const;

const timeText = (minutes: number, language: Language): string => minutesText(minutes, STANDARD_DAY_MINUTES)[language];

const sentence = ({ name, waiting, working }: SimulatedStep, language: Language): string => {
  const words = WORDS[language];
  const [wait, work] = [timeText(waiting.mean, language), timeText(working.mean, language)];
  return `${name[language]}: ${words.wait} ${wait}, ${words.work} ${work}`;
};

const row = (step: SimulatedStep, at: number, perPixel: number, office: Localized, language: Language): string => {
  const [top, words] = [TOP + at * ROW, WORDS[language]];
  const [wait, work] = [step.waiting.mean, step.working.mean].map((minutes) => Math.round(minutes / perPixel));
  const told = `${words.wait} ${timeText(step.waiting.mean, language)}`;
  return [
    `  <text x="${LEFT}" y="${top}">${xmlText(`${step.name[language]} – ${office[language]}`)}</text>`,
    `  <rect class="wait" x="${LEFT}" y="${top + 8}" width="${wait}" height="18"/>`,
    `  <rect class="work" x="${LEFT + (wait ?? 0)}" y="${top + 8}" width="${work}" height="18"/>`,
    `  <text x="${LEFT + (wait ?? 0) + (work ?? 0) + 8}" y="${top + 22}">${xmlText(told)}</text>`,
  ].join("\n");
};

/** What the colours mean, behind the heading. */
const legend = (language: Language): string[] =>
  (["wait", "work"] as const).flatMap((name, at) => [
    `  <rect class="${name}" x="${WIDTH - 220 + at * 100}" y="17" width="16" height="16"/>`,
    `  <text x="${WIDTH - 198 + at * 100}" y="30">${WORDS[language][name]}</text>`,
  ]);

/** A picture of waiting and work in each step, as SVG text that stands alone: named, described, light and dark. */
export const waitingChart = (
  { steps }: Pick<Simulation, "steps">,
  office: (key: string) => Localized,
  language: Language,
): string => {
  const words = WORDS[language];
  const most = Math.max(1, ...steps.map(({ waiting, working }) => waiting.mean + working.mean));
  const height = TOP + steps.length * ROW;
  const rows = steps.map((step, at) => row(step, at, most / ROOM, office(step.owner), language));
  const description = steps.map((step) => sentence(step, language)).join("; ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc" lang="${language}">`,
    `  <title id="title">${words.title}</title>`,
    `  <desc id="desc">${xmlText(description)}</desc>`,
    `  <style>${STYLE}\n  </style>`,
    `  <text class="head" x="${LEFT}" y="30">${words.title} (${words.mean})</text>`,
    ...legend(language),
    ...rows,
    "</svg>",
    "",
  ].join("\n");
};
