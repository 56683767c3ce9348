import type { WordingChange, WordingHistory, WordingList, WordingRow } from "../../shared/contracts/wording-api.ts";
import type { Localized } from "../../shared/domain/localized.ts";
import { realValues } from "../../shared/domain/message/real-values.ts";
import { MessageWording } from "../../shared/domain/message/wording.ts";
import type { InForce } from "../../shared/store/definition-revisions.ts";
import type { Draft } from "../../shared/store/draft-store.ts";
import type { WordingDeps } from "./wording-deps.ts";

const HISTORY_SHOWN = 50;

const draftNote = ({ version, by, at, base, errors, content }: Draft): Pick<WordingRow, "draft"> => ({
  draft: {
    ...{ version, by, at, wording: MessageWording.parse(content) },
    ...(base === undefined ? {} : { base }),
    ...(errors === undefined ? {} : { errors }),
  },
});

const rowOf = async (
  { messages }: WordingDeps,
  { index }: InForce,
  id: string,
  draft: Draft | undefined,
): Promise<WordingRow | undefined> => {
  const version = messages.version(index, id);
  const template = version && (await messages.read(id, version));
  if (!version || !template) return undefined;
  return {
    template,
    version,
    isEdited: index.editedMessages?.[id] !== undefined,
    ...(draft === undefined ? {} : draftNote(draft)),
    outdated: draft !== undefined && draft.base !== version,
  };
};

/** Every message, all of one revision. */
export const wordingList = async (deps: WordingDeps): Promise<WordingList> => {
  const [now, drafts, province] = await Promise.all([
    deps.messages.inForce(),
    deps.wordings.list(),
    deps.definitions.province(),
  ]);
  const draftOf = new Map(drafts.map((draft) => [draft.code, draft]));
  const ids = now?.index.messages.map(({ id }) => id) ?? [];
  const rows = await Promise.all(ids.map((id) => now && rowOf(deps, now, id, draftOf.get(id))));
  const { priceVndPerSegment, monthlyCapVnd, stripMarks } = province.sms;
  return {
    revision: now?.revision.revision ?? 0,
    items: rows.filter((row) => row !== undefined),
    sms: { priceVndPerSegment, monthlyCapVnd, stripMarks },
    longest: { vi: realValues(province, "vi"), en: realValues(province, "en") },
  };
};

/** One message; undefined when none of that name is published. */
export const wordingRow = async (deps: WordingDeps, id: string): Promise<WordingRow | undefined> => {
  const [now, draft] = await Promise.all([deps.messages.inForce(), deps.wordings.load(id)]);
  return now && rowOf(deps, now, id, draft);
};

/** What became of one message, with the words of each time. */
export const wordingHistory = async ({ messages }: WordingDeps, id: string): Promise<WordingHistory> => {
  const textsOf = async (version: string | undefined): Promise<Localized | undefined> =>
    version === undefined ? undefined : (await messages.read(id, version))?.texts;
  const changes = await messages.changes(HISTORY_SHOWN, id);
  const items = changes.map(async ({ revision, kind, by, at, reason, ...versions }): Promise<WordingChange> => {
    const [before, after] = await Promise.all([textsOf(versions.before), textsOf(versions.after)]);
    return { revision, kind, by, at, reason, ...(before && { before }), ...(after && { after }) };
  });
  return { items: await Promise.all(items) };
};
