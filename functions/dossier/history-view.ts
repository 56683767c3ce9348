import type { z } from "zod";
import type { HistoryEntry } from "../../shared/contracts/dossier-api.ts";
import { nameHolder } from "../../shared/domain/dossier/holder-name.ts";
import { caseOf, type DossierRules } from "../../shared/domain/dossier/rules.ts";
import type { OpenDossier } from "../../shared/domain/dossier/state.ts";
import type { Write } from "../../shared/store/recorded-dossier.ts";
import { type HistoryNames, historyText } from "../../shared/text/history.ts";
import { joined, nameComponents } from "./names.ts";

/** A dossier's history in plain words. @param reader a citizen does not read what offices wrote to each other */
export const historyView = (
  dossier: OpenDossier,
  writes: readonly Write[],
  { procedure, province }: DossierRules,
  reader: "officer" | "citizen" = "officer",
): z.infer<typeof HistoryEntry>[] => {
  const events = writes.flatMap((write) => write.events);
  const stepName = (step: string) => procedure.steps.find(({ id }) => id === step)?.name;
  const names: HistoryNames = {
    office: (holder) => nameHolder(holder, province).name,
    components: (ids) => joined(nameComponents(ids, caseOf(procedure, dossier.opened))),
    step: (handoff) => {
      const sent = events.find((event) => event.type === "DossierHandedOver" && event.handoff === handoff);
      return sent?.type === "DossierHandedOver" ? stepName(sent.step) : undefined;
    },
    stepCalled: stepName,
    between: (reason) => (reader === "officer" ? reason : undefined),
  };
  return events.map((event, at) => ({
    seq: at + 1,
    at: event.at,
    event: event.type,
    by: event.by,
    ...(event.behalf === undefined ? {} : { behalf: event.behalf }),
    text: historyText(event, names),
  }));
};
