import type { Instant } from "../calendar/time.ts";
import { formatShort, toLocal } from "../calendar/time.ts";
import { addWorkingMinutes } from "../calendar/working-time.ts";
import type { DossierEvent } from "../dossier/event.ts";
import { nameHolder } from "../dossier/holder-name.ts";
import type { DossierRules } from "../dossier/rules.ts";
import type { Row } from "./fill-slip.ts";
import { communeOf, type EventOf, known, type SlipSubject } from "./subject.ts";

interface Stay {
  readonly sent: EventOf<"DossierHandedOver">;
  readonly accepted?: Instant | undefined;
  /** How the office ended its part. */
  readonly ended?: DossierEvent | undefined;
}

const ENDS: readonly DossierEvent["type"][] = ["StepCompleted", "StepSentBack", "OutcomeRecorded", "HandoffReturned"];

const isOf = (event: DossierEvent, handoff: number): boolean => "handoff" in event && event.handoff === handoff;

const staysIn = (events: readonly DossierEvent[]): Stay[] =>
  events.flatMap((sent) => {
    if (sent.type !== "DossierHandedOver") return [];
    const own = events.filter((event) => isOf(event, sent.handoff));
    const accepted = own.find(({ type }) => type === "HandoffAccepted")?.at;
    return [{ sent, accepted, ended: own.find(({ type }) => ENDS.includes(type)) }];
  });

const NOTES: Readonly<Partial<Record<DossierEvent["type"], string>>> = {
  HandoffReturned: "Trả lại, không thuộc phần việc",
  StepSentBack: "Chuyển lại bước trước",
};

/**
 * Whether the office was early, in time or late, by the hours that its step may take. They are the centre's own plan; the legal
 * deadline stands beside them on the form.
 */
const resultOf = (
  { sent, accepted, ended }: Stay,
  { procedure, calendar }: Pick<DossierRules, "procedure" | "calendar">,
): string | undefined => {
  const step = procedure.steps.find(({ id }) => id === sent.step);
  if (ended === undefined || step === undefined) return undefined;
  const due = addWorkingMinutes(accepted ?? sent.at, step.workHours * 60, calendar);
  if (!due.ok) return undefined;
  if (ended.at > due.value) return "Quá hạn";
  return toLocal(ended.at).date < toLocal(due.value).date ? "Trước hạn" : "Đúng hạn";
};

/** Who has it and who had it, hand-over by hand-over: form 06. */
export const controlRows = (subject: SlipSubject): Row[] => {
  const { rules, events } = subject;
  const centre = `Trung tâm Phục vụ hành chính công, ${communeOf(subject).name.vi}`;
  let giver = centre;
  return staysIn(events).map((stay, at) => {
    const to = nameHolder(stay.sent.to, rules.province).name.vi;
    const row = known({
      no: String(at + 1),
      from: giver,
      to,
      sentAt: formatShort(stay.sent.at),
      acceptedAt: stay.accepted && formatShort(stay.accepted),
      doneAt: stay.ended && formatShort(stay.ended.at),
      result: resultOf(stay, rules),
      note: stay.ended && NOTES[stay.ended.type],
    });
    giver = stay.ended?.type === "HandoffReturned" ? centre : to;
    return row;
  });
};
