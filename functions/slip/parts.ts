import { toLocal } from "../../shared/domain/calendar/time.ts";
import type { SlipSubject } from "../../shared/domain/slip/subject.ts";
import type { SlipDeps } from "./deps.ts";

/** With the procedures of a bundle by name, and their dossiers as far as they are opened. */
export const withParts = async (
  { dossiers, definitions, now }: Pick<SlipDeps, "dossiers" | "definitions" | "now">,
  subject: SlipSubject,
): Promise<SlipSubject> => {
  if (subject.state.status !== "in-parts") return subject;
  const today = toLocal(now()).date;
  const parts = await Promise.all(
    subject.state.parts.map(async ({ id, procedure, dossier }) => {
      const [named, recorded] = await Promise.all([
        definitions.procedureInForce(procedure, today),
        dossier && dossiers.load(dossier.code),
      ]);
      return { id, name: named?.name.vi ?? procedure, ...(recorded === undefined ? {} : { state: recorded.state }) };
    }),
  );
  return { ...subject, parts };
};
