import { formatShort } from "../domain/calendar/time.ts";
import { nameHolder } from "../domain/dossier/holder-name.ts";
import type { Localized } from "../domain/localized.ts";
import type { TryOut, TryOutEntry } from "../domain/procedure/try-out/session.ts";
import { type HistoryNames, historyText } from "./history.ts";

const joined = (named: readonly { readonly name: Localized }[]): Localized => ({
  vi: named.map(({ name }) => name.vi).join("; "),
  en: named.map(({ name }) => name.en).join("; "),
});

const namesFor = ({ rules, matter, log }: TryOut): HistoryNames => {
  const { procedure, province } = rules;
  const stepCalled = (id: string): Localized | undefined => procedure.steps.find((step) => step.id === id)?.name;
  const papers =
    procedure.cases.find(({ id }) => id === matter.case)?.components ?? procedure.cases[0]?.components ?? [];
  return {
    office: (holder) =>
      nameHolder({ agency: holder.agency, ...(holder.office ? { office: holder.office } : {}) }, province).name,
    components: (ids) => joined(papers.filter(({ id }) => ids.includes(id))),
    step: (handoff) => {
      const sent = log.find(({ event }) => event.type === "DossierHandedOver" && event.handoff === handoff)?.event;
      return sent?.type === "DossierHandedOver" ? stepCalled(sent.step) : undefined;
    },
    stepCalled,
    between: (reason) => reason,
  };
};

/** One line of the log: what happened, then how the due time moved, then whom the system would write to. */
export const tryOutText = ({ event, due, message }: TryOutEntry, tryOut: TryOut): Localized[] => {
  const moved =
    due?.from === undefined
      ? []
      : [
          {
            vi: `Hạn trả kết quả chuyển từ ${formatShort(due.from)} sang ${formatShort(due.to)}.`,
            en: `The outcome was due ${formatShort(due.from)} and is due ${formatShort(due.to)} now.`,
          },
        ];
  const to = {
    applicant: { vi: "người nộp", en: "the applicant" },
    lead: { vi: "lãnh đạo", en: "the lead" },
    province: { vi: "tỉnh", en: "the province" },
  };
  const sent =
    message === undefined
      ? []
      : [
          {
            vi: `Tin nhắn cho ${to[message.to].vi}: ${message.text}`,
            en: `SMS to ${to[message.to].en}: ${message.text}`,
          },
        ];
  return [historyText(event, namesFor(tryOut)), ...moved, ...sent];
};
