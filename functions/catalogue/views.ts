import type {
  CatalogueContext,
  CatalogueEntry,
  CatalogueList,
  CatalogueRow,
  DraftNote,
  PublishedVersion,
} from "../../shared/contracts/catalogue-api.ts";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import { Localized } from "../../shared/domain/localized.ts";
import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import { lintProcedure } from "../../shared/domain/procedure/lint.ts";
import { latestOf, stateOn } from "../../shared/domain/procedure/timeline.ts";
import type { DatedEntry, DefinitionIndex } from "../../shared/store/definition-index.ts";
import type { Draft } from "../../shared/store/draft-store.ts";
import { entriesOf } from "../../shared/store/file-merge.ts";
import type { CatalogueDeps } from "./deps.ts";

type Content = Readonly<Record<string, unknown>>;

const versionsOn = (entries: readonly DatedEntry[], today: string): PublishedVersion[] =>
  entries.map(({ version, effectiveFrom, effectiveTo }) => ({
    version,
    effectiveFrom,
    ...(effectiveTo === undefined ? {} : { effectiveTo }),
    state: stateOn({ version, effectiveFrom, effectiveTo }, today),
  }));

export const noteOf = ({ version, by, at, base, errors }: Draft): DraftNote => ({
  version,
  by,
  at,
  ...(base === undefined ? {} : { base }),
  ...(errors === undefined ? {} : { errors }),
});

/** What a draft says of itself, as far as it is typed already. */
const saidBy = ({ content }: Draft): Pick<CatalogueRow, "name" | "field" | "department"> => {
  const [name, field] = [Localized.safeParse(content.name), Localized.safeParse(content.field)];
  const { department } = content;
  return {
    ...(name.success ? { name: name.data } : {}),
    ...(field.success ? { field: field.data } : {}),
    ...(typeof department === "string" ? { department } : {}),
  };
};

const nothingPublished: DefinitionIndex = {
  ...{ procedures: [], calendars: [], serviceLines: [], messages: [] },
  province: { id: "", version: "" },
};

/** What is published at this moment; one answer reads it once, so all of it is of one revision. */
export const publishedNow = async ({
  catalogue,
}: Pick<CatalogueDeps, "catalogue">): Promise<{ revision: number; index: DefinitionIndex }> => {
  const { revision, index } = (await catalogue.inForce()) ?? { revision: { revision: 0 }, index: nothingPublished };
  return { revision: revision.revision, index };
};

/** The last versions by date of every procedure. */
export const latestVersions = async (
  { definitions }: Pick<CatalogueDeps, "definitions">,
  index: DefinitionIndex,
): Promise<Procedure[]> => {
  const codes = [...new Set(index.procedures.map(({ id }) => id))];
  const read = codes.flatMap((code) => latestOf(entriesOf(index, code)) ?? []);
  const found = await Promise.all(read.map(({ id, version }) => definitions.procedure(id, version)));
  return found.filter((one) => one !== undefined);
};

export const catalogueList = async (deps: CatalogueDeps): Promise<CatalogueList> => {
  const today = toLocal(deps.now()).date;
  const [{ revision, index }, drafts] = await Promise.all([publishedNow(deps), deps.drafts.list()]);
  const latest = await latestVersions(deps, index);
  const draftOf = new Map(drafts.map((draft) => [draft.code, draft]));
  const definitionOf = new Map(latest.map((procedure) => [procedure.id, procedure]));
  const codes = [...new Set([...definitionOf.keys(), ...draftOf.keys()])].sort();
  const items = codes.map((code): CatalogueRow => {
    const [draft, published] = [draftOf.get(code), definitionOf.get(code)];
    const { name, field, department } = { ...(draft && saidBy(draft)), ...published };
    return {
      code,
      ...(name === undefined ? {} : { name }),
      ...(field === undefined ? {} : { field }),
      ...(department === undefined ? {} : { department }),
      versions: versionsOn(entriesOf(index, code), today),
      ...(draft === undefined ? {} : { draft: noteOf(draft) }),
    };
  });
  return { revision, items };
};

/** What a draft would be published beside. */
const surroundingOf = async (deps: CatalogueDeps, code: string, index: DefinitionIndex) => {
  const [latest, province, serviceLines, routes] = await Promise.all([
    latestVersions(deps, index),
    deps.definitions.province(),
    deps.definitions.serviceLines(),
    deps.definitions.routes(),
  ]);
  return { procedures: latest.filter(({ id }) => id !== code), province, serviceLines, routes };
};

/** Checks what an editor typed against everything that it would be published beside. Its first day is told at publication. */
const lintIn = async (deps: CatalogueDeps, index: DefinitionIndex, code: string, content: Content) =>
  lintProcedure(
    { effectiveFrom: toLocal(deps.now()).date, ...content, id: code },
    await surroundingOf(deps, code, index),
  );

/** The same, against what is published now. */
export const lintOf = async (deps: CatalogueDeps, code: string, content: Content) =>
  lintIn(deps, (await publishedNow(deps)).index, code, content);

/** One procedure for its editor; undefined when it has neither a version nor a draft. */
export const catalogueEntry = async (deps: CatalogueDeps, code: string): Promise<CatalogueEntry | undefined> => {
  const today = toLocal(deps.now()).date;
  const [{ revision, index }, draft] = await Promise.all([publishedNow(deps), deps.drafts.load(code)]);
  const entries = entriesOf(index, code);
  const last = latestOf(entries);
  if (last === undefined && draft === undefined) return undefined;
  const procedure = last && (await deps.definitions.procedure(code, last.version));
  const { version: _, ...latest } = procedure ?? { version: "" };
  const { faults } = await lintIn(deps, index, code, draft?.content ?? latest);
  return {
    code,
    revision,
    versions: versionsOn(entries, today),
    ...("id" in latest ? { latest } : {}),
    ...(draft === undefined ? {} : { draft: { ...noteOf(draft), content: draft.content } }),
    outdated: draft !== undefined && draft.base !== last?.version,
    faults: faults.map((fault) => ({ ...fault, path: [...fault.path] })),
  };
};

/** What an editor must know of the province; nothing that it keeps to itself. */
export const catalogueContext = async ({ definitions }: CatalogueDeps): Promise<CatalogueContext> => {
  const [province, serviceLines, calendar, messages] = await Promise.all([
    definitions.province(),
    definitions.serviceLines(),
    definitions.workingCalendar(),
    definitions.messageTemplates(),
  ]);
  const { id, name, agencies, communes } = province;
  return {
    province: {
      id,
      name,
      agencies: agencies.map(({ key, code, name: called, phone }) => ({ key, code, name: called, phone })),
      communes: communes.map(({ code, slug, name: called, address, phone, hours, offices, counters }) => ({
        code,
        slug,
        name: called,
        address,
        phone,
        hours,
        offices,
        counters,
      })),
    },
    serviceLines: [...serviceLines],
    calendar,
    messages: [...messages],
  };
};
