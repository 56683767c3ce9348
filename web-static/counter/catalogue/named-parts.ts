import type { CatalogueContext } from "../../../shared/contracts/catalogue-api.ts";
import type { Language, Localized } from "../../../shared/domain/localized.ts";
import type { Named } from "../../../shared/text/condition-text.ts";
import { ownerName } from "../../site/owner-name.ts";
import { type Content, isRecord, listOf, textOf } from "./paths.ts";

const bothOf = (value: unknown, otherwise: string): Localized => {
  const texts = isRecord(value) ? { vi: textOf(value.vi), en: textOf(value.en) } : { vi: "", en: "" };
  return { vi: texts.vi || otherwise, en: texts.en || texts.vi || otherwise };
};

const records = (value: unknown): readonly Content[] => listOf(value).filter(isRecord);

/** Cases and questions of a draft by name, as far as they have names. */
export const namedIn = (content: Content): Required<Named> => ({
  cases: records(content.cases).map(({ id, name }) => ({ id: textOf(id), name: bothOf(name, textOf(id)) })),
  questions: records(content.questions).map(({ id, text, options }) => ({
    id: textOf(id),
    text: bothOf(text, textOf(id)),
    options: records(options).map((option) => ({
      id: textOf(option.id),
      text: bothOf(option.text, textOf(option.id)),
    })),
  })),
});

export const stepsIn = (content: Content): readonly { readonly id: string; readonly name: Localized }[] =>
  records(content.steps).map(({ id, name }) => ({ id: textOf(id), name: bothOf(name, textOf(id)) }));

/** Every office of the communes and every agency, by its key. */
export const officesOf = (
  { province }: Pick<CatalogueContext, "province">,
  language: Language,
): readonly (readonly [string, string])[] => {
  const own = province.communes.flatMap(({ offices }) => offices.map(({ key }) => key));
  const keys = [...new Set([...own, ...province.agencies.map(({ key }) => key)])];
  return keys.map((key) => [key, ownerName(province, key, language)] as const);
};

/** What an office or agency is called, in both languages. */
export const officeNames =
  ({ province }: Pick<CatalogueContext, "province">) =>
  (key: string): Localized => ({ vi: ownerName(province, key, "vi"), en: ownerName(province, key, "en") });
