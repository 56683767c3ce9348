import type { SlipSubject } from "../../shared/domain/slip/subject.ts";
import { readParts } from "../../shared/store/read-parts.ts";
import type { SlipDeps } from "./deps.ts";

/** With the procedures of a bundle by name, and their dossiers as far as they are opened. */
export const withParts = async (
  deps: Pick<SlipDeps, "dossiers" | "definitions" | "now">,
  subject: SlipSubject,
): Promise<SlipSubject> => {
  if (subject.state.status !== "in-parts") return subject;
  const read = await readParts(deps, subject.state.parts, deps.now());
  const parts = read.map(({ part, name, recorded }) => ({
    ...{ id: part.id, name: name.vi },
    ...(recorded === undefined ? {} : { state: recorded.state }),
  }));
  return { ...subject, parts };
};
