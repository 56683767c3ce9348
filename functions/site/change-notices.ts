import type { Province } from "../../shared/domain/agency/province.ts";
import { formatDate } from "../../shared/domain/calendar/time.ts";
import type { Localized } from "../../shared/domain/localized.ts";
import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import { diffProcedures } from "../../shared/domain/procedure/diff.ts";
import type { CatalogueStore, PublishedChange } from "../../shared/store/catalogue-store.ts";
import type { DefinitionReader } from "../../shared/store/definition-reader.ts";
import { changeText } from "../../shared/text/change-text.ts";
import { ownerName } from "../../web-static/site/owner-name.ts";
import type { ChangeNotice } from "../../web-static/site/site-input.ts";

/** Changes that pages and feeds tell of. */
const NOTICES = 50;

export interface NoticeDeps {
  readonly definitions: Pick<DefinitionReader, "procedure" | "province">;
  readonly catalogue: Pick<CatalogueStore, "changes">;
}

const since = ({ from = "" }: PublishedChange): Localized => ({
  vi: `Áp dụng từ ngày ${formatDate(from)}.`,
  en: `In force from ${formatDate(from)}.`,
});

/** An end that was taken back: citizens had been told of it. */
const goesOn: Localized = { vi: "Tiếp tục áp dụng.", en: "Offered as before." };

const ended = ({ lastDay }: PublishedChange): Localized =>
  lastDay === undefined
    ? { vi: "Không còn áp dụng.", en: "No longer offered." }
    : { vi: `Áp dụng đến hết ngày ${formatDate(lastDay)}.`, en: `Offered until ${formatDate(lastDay)}.` };

const sentence = ({ vi, en }: Localized): Localized => ({ vi: `${vi}.`, en: `${en}.` });

/** What of a change reaches citizens; nothing when only offices need to know. */
const differences = (before: Procedure, after: Procedure, province: Province): Localized[] => {
  const office = (key: string) => ({ vi: ownerName(province, key, "vi"), en: ownerName(province, key, "en") });
  return diffProcedures(before, after)
    .filter(({ affects, subject }) => affects.includes("citizen") && subject !== "procedure.effectiveFrom")
    .map((change) => sentence(changeText(change, { before, after, office })));
};

/** What publications changed, in sentences that citizens read, newest first. */
export const changeNotices = async ({ definitions, catalogue }: NoticeDeps): Promise<ChangeNotice[]> => {
  const [changes, province] = await Promise.all([catalogue.changes(NOTICES), definitions.province()]);
  const notices = changes.map(async (change): Promise<ChangeNotice[]> => {
    const { code, at } = change;
    const read = (version: string | undefined) =>
      version === undefined ? undefined : definitions.procedure(code, version);
    const [before, after] = await Promise.all([read(change.before), read(change.after)]);
    const known = after ?? before;
    if (known === undefined) return [];
    if (after === undefined) return [{ code, at, name: known.name, what: [ended(change)] }];
    if (change.before === change.after) return [{ code, at, name: known.name, what: [goesOn] }];
    const what = before === undefined ? [] : differences(before, after, province);
    return before !== undefined && what.length === 0
      ? []
      : [{ code, at, name: known.name, what: [...what, since(change)] }];
  });
  return (await Promise.all(notices)).flat();
};
