import { toLocal } from "../domain/calendar/time.ts";
import type { Part } from "../domain/dossier/bundle-parts.ts";
import type { Localized } from "../domain/localized.ts";
import type { DossierStore } from "./dossier-store.ts";
import type { RecordedDossier } from "./recorded-dossier.ts";
import type { SubmitDeps } from "./submit-dossier.ts";

export interface PartReader {
  readonly dossiers: Pick<DossierStore, "load">;
  readonly definitions: Pick<SubmitDeps["definitions"], "procedureInForce">;
}

export interface NamedPart {
  readonly part: Part;
  /** Of its procedure as it is in force; its code when it is not. */
  readonly name: Localized;
  /** Absent as long as its dossier is not opened. */
  readonly recorded: RecordedDossier | undefined;
}

/** The parts of a bundle in their order, by name and with their dossiers. @param at an instant of the day whose names hold */
export const readParts = (
  { dossiers, definitions }: PartReader,
  parts: readonly Part[],
  at: string,
): Promise<NamedPart[]> => {
  const { date } = toLocal(at);
  return Promise.all(
    parts.map(async (part) => {
      const [procedure, recorded] = await Promise.all([
        definitions.procedureInForce(part.procedure, date),
        part.dossier && dossiers.load(part.dossier.code),
      ]);
      return { part, name: procedure?.name ?? { vi: part.procedure, en: part.procedure }, recorded };
    }),
  );
};
