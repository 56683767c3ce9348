import type { PaperList, PaperState, PaperView } from "../../shared/contracts/paper-api.ts";
import type { Localized } from "../../shared/domain/localized.ts";
import { isReadable, type Paper } from "../../shared/domain/paper/paper.ts";
import { paperStates } from "../../shared/text/paper-states.ts";

const texts: Readonly<Record<PaperState, Localized>> = paperStates;

const stateOf = ({ keptAt, removedAt, scan }: Paper): PaperState => {
  if (removedAt !== undefined) return "removed";
  // A threat is told also when the browser never said that it had sent the file.
  if (scan === "infected") return scan;
  return keptAt === undefined ? "expected" : scan;
};

/** What an officer sees of a paper; its picture only when it is clean. */
export const paperView = (paper: Paper, thumbnails: ReadonlyMap<string, string> = new Map()): PaperView => {
  const { id, kind, form, mediaType, size, scannedAt, scannedBy } = paper;
  const state = stateOf(paper);
  const picture = isReadable(paper) ? thumbnails.get(id) : undefined;
  const { issuer, number, issuedOn, validUntil, component } = paper;
  const optional = { issuer, number, issuedOn, validUntil, component };
  return {
    ...{ id, kind, form, mediaType, size, scannedAt, scannedBy, state, stateText: texts[state] },
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    ...(picture === undefined ? {} : { thumbnail: `data:image/jpeg;base64,${picture}` }),
  };
};

/** Every paper that a list shows, once. */
export const idsIn = (items: readonly Paper[], offers: readonly { paper?: Paper; expired?: Paper }[]): string[] => [
  ...new Set(
    [...items, ...offers.flatMap(({ paper, expired }) => [paper ?? [], expired ?? []].flat())].map(({ id }) => id),
  ),
];

export const offersView = (
  offers: readonly { component: string; paper?: Paper; expired?: Paper }[],
  thumbnails: ReadonlyMap<string, string>,
): PaperList["offers"] =>
  offers
    .filter(({ paper, expired }) => paper !== undefined || expired !== undefined)
    .map(({ component, paper, expired }) => ({
      component,
      ...(paper === undefined ? {} : { paper: paperView(paper, thumbnails) }),
      ...(expired === undefined ? {} : { expired: paperView(expired, thumbnails) }),
    }));
