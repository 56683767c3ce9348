import type { DossierEvent } from "../../shared/domain/dossier/event.ts";
import type { DossierRules } from "../../shared/domain/dossier/rules.ts";
import type { SlipDocument, SlipPart } from "../../shared/domain/slip/document.ts";
import type { SlipSubject } from "../../shared/domain/slip/subject.ts";
import { caoBangDefinitions } from "./definitions.ts";
import { birth, happened, required, stateAfter, submitted } from "./dossier.ts";

/** The forms as shipped. */
export const slipTemplates = caoBangDefinitions().slips;

export const code = "H14.101-261117-0001";

/** A dossier of the demonstration ward as forms see it. */
export const subjectOf = (
  events: readonly DossierEvent[],
  more: Partial<Pick<SlipSubject, "owner" | "submitter" | "rules">> = {},
): SlipSubject => {
  const state = stateAfter(events);
  if (state.status === "none") throw new Error("the history opens no dossier");
  return {
    code,
    state,
    events,
    owner: { name: "Nông Thị Mai", phone: "+84912345678", idNumber: "004301001234", address: "Tổ 5" },
    rules: birth,
    publicUrl: "https://motcua.example",
    ...more,
  };
};

export const received = happened("DossierReceived", {
  dueAt: "2026-11-17T10:00:00Z",
  warnAt: "2026-11-17T08:00:00Z",
  routeBy: "2026-11-17T04:00:00Z",
});

/** Handed in complete and received. @param rules of its procedure */
export const taken = (rules: DossierRules = birth): DossierEvent[] => [submitted(rules, required(rules)), received];

export const atJustice = happened(
  "DossierHandedOver",
  {
    handoff: 1,
    step: birth.procedure.steps[0]?.id ?? "",
    to: { agency: "H14.101", office: "justice" },
    acceptBy: "2026-11-17T04:00:00Z",
  },
  "2026-11-17T02:05:00Z",
);
export const decided = happened(
  "OutcomeRecorded",
  { handoff: 1, decision: "approved", documentNumber: "45/2026" },
  "2026-11-17T03:00:00Z",
);

const wordsOfPart = (part: SlipPart): string[] => {
  switch (part.kind) {
    case "sentence":
      return [part.text];
    case "fields":
      return part.fields.map(({ label, value }) => `${label}: ${value}`);
    case "table": {
      const rows = [part.columns.map(({ heading }) => heading), ...part.rows];
      return [part.caption ?? "", ...rows.map((row) => row.join("|"))];
    }
    case "codes":
      return part.lines;
    case "signatures":
      return part.people.flatMap(({ title: who, hint = "", name = "" }) => [who, hint, name]);
  }
};

/** Everything that stands on a form, in reading order. */
export const wordsOf = ({ title, subtitle, head, parts }: SlipDocument): string =>
  [...Object.values(head), title, subtitle ?? "", ...parts.flatMap(wordsOfPart)].join("\n").replaceAll("\u00a0", " ");
