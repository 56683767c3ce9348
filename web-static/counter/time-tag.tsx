import type { DossierSummary } from "../../shared/contracts/dossier-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { momentText } from "../browser/clock-text.ts";
import { inbox as en } from "../text/console-en.ts";
import { inbox as vi } from "../text/console-vi.ts";

const WORKING_DAY_MINUTES = 8 * 60;

/** Late is red, less than a working day amber, else green; the words say the same, for those who see no colours. */
const tone = ({ overdue, remaining }: Pick<DossierSummary, "overdue" | "remaining">): string => {
  if (overdue) return "late";
  return (remaining?.workingMinutes ?? 0) >= WORKING_DAY_MINUTES ? "good" : "warn";
};

type Clock = Pick<DossierSummary, "overdue" | "dueAt" | "remaining">;

export const RemainingTag = ({ clock, language }: { clock: Clock; language: Language }) => {
  if (clock.remaining === undefined) return null;
  return <span class={`tag ${tone(clock)}`}>{clock.remaining.text[language]}</span>;
};

export const DueCell = ({ clock, language }: { clock: Clock; language: Language }) => {
  const text = { vi, en }[language];
  if (clock.dueAt === undefined) return <span class="quiet">{text.noDue}</span>;
  return (
    <>
      {momentText(clock.dueAt, language)} <RemainingTag clock={clock} language={language} />
    </>
  );
};
