import type { DossierSummary } from "../../shared/contracts/dossier-api.ts";
import { STANDARD_DAY_MINUTES } from "../../shared/domain/calendar/standard-hours.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { inbox as en } from "../text/console-en.ts";
import { inbox as vi } from "../text/console-vi.ts";
import { shortMoment } from "./short-moment.ts";
import { withoutUnit } from "./short-remaining.ts";

type Clock = Pick<DossierSummary, "overdue" | "dueAt" | "remaining">;

/** Late is red, less than a working day amber, else green; the words say the same, for those who see no colours. */
const tone = ({ overdue, remaining }: Clock): string => {
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
  return <span class={`tag ${tone(clock)}`}>{clock.remaining.text[language]}</span>;
};

/** The same in a list, where each row has room for one line and the due time stands beside it. */
const ShortTag = ({ clock, language }: Props) => {
  if (clock.remaining === undefined) return null;
  return <span class={`tag ${tone(clock)}`}>{withoutUnit(clock.remaining.text[language])}</span>;
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
