import type { DossierSummary } from "../../shared/contracts/dossier-api.ts";
import { STANDARD_DAY_MINUTES } from "../../shared/domain/calendar/standard-hours.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { inbox as en } from "../text/console-en.ts";
import { inbox as vi } from "../text/console-vi.ts";
import { shortMoment } from "./short-moment.ts";
import { withoutUnit } from "./short-remaining.ts";

type Clock = Pick<DossierSummary, "overdue" | "dueAt" | "remaining">;

type Tone = "late" | "warn" | "good";

/** A full clock face, one that runs out, and a warning: told apart without colours and before the words are read. */
const SHAPES: Readonly<Record<Tone, string>> = {
  good: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 4.5V8l2.5 1.5",
  warn: "M4 1.5h8M4 14.5h8M5 1.5v2.7c0 1.6 3 2.6 3 3.8s-3 2.2-3 3.8v2.7M11 1.5v2.7c0 1.6-3 2.6-3 3.8s3 2.2 3 3.8v2.7",
  late: "M8 2 1.5 13.5h13L8 2ZM8 6.5v3.2M8 11.4v.6",
};

const ToneIcon = ({ of }: { of: Tone }) => (
  <svg class="tag-icon" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
    <path d={SHAPES[of]} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" />
  </svg>
);

/** Late is red, less than a working day amber, else green; the words say the same, for those who see no colours. */
const tone = ({ overdue, remaining }: Clock): Tone => {
  if (overdue) return "late";
  return (remaining?.workingMinutes ?? 0) >= STANDARD_DAY_MINUTES ? "good" : "warn";
};

interface Props {
  readonly clock: Clock;
  readonly language: Language;
}

/** How much working time is left, or by how much it is overdue. */
export const TimeTag = ({ clock, language }: Props) => {
  if (clock.remaining === undefined) return null;
  return (
    <span class={`tag ${tone(clock)}`}>
      <ToneIcon of={tone(clock)} /> {clock.remaining.text[language]}
    </span>
  );
};

/** The same in a list, where each row has room for one line and the due time stands beside it. */
const ShortTag = ({ clock, language }: Props) => {
  if (clock.remaining === undefined) return null;
  return (
    <span class={`tag ${tone(clock)}`}>
      <ToneIcon of={tone(clock)} /> {withoutUnit(clock.remaining.text[language])}
    </span>
  );
};

export const DueCell = ({ clock, language }: Props) => {
  const text = { vi, en }[language];
  if (clock.dueAt === undefined) return <span class="quiet">{text.noDue}</span>;
  return (
    <>
      <span class="moment">{shortMoment(clock.dueAt)}</span> <ShortTag clock={clock} language={language} />
    </>
  );
};
