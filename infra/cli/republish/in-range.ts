import type { RepublishRequest } from "../../../shared/contracts/republish.ts";
import type { DossierEvent } from "../../../shared/domain/dossier/event.ts";
import type { RecordedDossier } from "../../../shared/store/recorded-dossier.ts";
import type { RangeArgs } from "./range-args.ts";

/** Whether the dossier ever concerned the agency: it is its own commune's, was handed to it, or asked it. */
const concerns = (code: string, events: readonly DossierEvent[], agency: string): boolean =>
  code.startsWith(`${agency}-`) ||
  events.some((event) => "to" in event && typeof event.to === "object" && event.to.agency === agency);

/**
 * The versions of a dossier that were made within the range, as a wish to publish them again; undefined when there is none.
 * Which of them concern the agency the function that publishes decides: it knows who had the dossier when.
 * @param whole with all of its history
 */
export const requestInRange = (
  { code, writes }: Pick<RecordedDossier, "code" | "writes">,
  { from, to, agency }: Pick<RangeArgs, "from" | "to" | "agency">,
  again: string,
): RepublishRequest | undefined => {
  const events = writes.flatMap((write) => write.events);
  if (agency !== undefined && !concerns(code, events, agency)) return undefined;
  const versions = events.flatMap(({ at }, index) => (from <= at && at <= to ? [index + 1] : []));
  const [first, last] = [versions[0], versions.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const only = agency === undefined ? {} : { agency };
  return { type: "motcua.republish.v1", dossier: code, from: first, to: last, ...only, again };
};
