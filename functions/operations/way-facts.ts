import type { WayView } from "../../shared/contracts/operations-api.ts";
import { publicType } from "../../shared/contracts/public-type.ts";
import { isDossierCode } from "../../shared/domain/dossier/code.ts";
import type { DossierEvent } from "../../shared/domain/dossier/event.ts";
import type { OpenDossier } from "../../shared/domain/dossier/state.ts";
import { traceIdOf } from "../../shared/runtime/trace.ts";
import type { DossierStore } from "../../shared/store/dossier-store.ts";
import { unfolded } from "../../shared/store/recorded-dossier.ts";
import { messageName } from "../../shared/text/message-names.ts";

export type Step = WayView["steps"][number];

/** A dossier with each of its facts, and how it is told. */
export interface KnownWay {
  readonly dossier: OpenDossier;
  readonly facts: readonly { readonly event: DossierEvent; readonly step: Step }[];
}

/** @param seesOfficers whether whoever asks may read this dossier, and so who worked on it */
export const factsOf = async (
  dossiers: Pick<DossierStore, "load" | "archived">,
  code: string,
  seesOfficers: (dossier: OpenDossier) => boolean,
): Promise<KnownWay | undefined> => {
  if (!isDossierCode(code)) return undefined;
  const recorded = await dossiers.load(code);
  if (recorded === undefined) return undefined;
  const { writes } = unfolded(recorded, await dossiers.archived(recorded));
  const isShown = seesOfficers(recorded.state);
  const done = writes.flatMap(({ request, events }) => events.map((event) => ({ event, request })));
  const facts = done.map(({ event, request }, at) => {
    const step: Step = {
      at: event.at,
      kind: "handoff" in event ? "handoff" : "fact",
      text: messageName({ kind: "envelope", type: publicType[event.type] }),
      eventId: `${code}:${at + 1}`,
      trace: traceIdOf(request.key),
      ...(isShown || event.by.startsWith("system:") ? { by: event.by } : {}),
    };
    return { event, step };
  });
  return { dossier: recorded.state, facts };
};
