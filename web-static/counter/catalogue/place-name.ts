import type { FieldSpec, SectionSpec } from "./field-spec.ts";
import type { FormWords } from "./form-context.ts";
import { type Content, isRecord, type Path, textOf, valueAt } from "./paths.ts";
import { SECTIONS } from "./sections.ts";

type Words = Pick<FormWords, "label" | "item" | "editor">;

/** Name of an item in its heading: its Vietnamese text, or "giấy tờ 3". */
export const itemName = (content: Content, path: Path, title: string, words: Words): string => {
  const value = valueAt(content, [...path, title]);
  const text = isRecord(value) ? textOf(value.vi) : textOf(value);
  if (text.trim() !== "") return text;
  return words.editor.itemName(words.item(path), Number(path.at(-1)) + 1);
};

const specOf = (fields: readonly FieldSpec[], key: string | number | undefined): FieldSpec | undefined =>
  fields.find((one) => one.key === key);

/** A place in words, from the outside in: "Trường hợp “Đăng ký đúng hạn” › Phí, lệ phí “Lệ phí” › Mức thu (đồng)". */
export const placeName = (
  content: Content,
  path: Path,
  words: Words,
  sections: readonly SectionSpec[] = SECTIONS,
): string => {
  let fields: readonly FieldSpec[] = sections.flatMap((section) => section.fields);
  const parts: string[] = [];
  for (let at = 0; at < path.length; at++) {
    const here = path.slice(0, at + 1);
    const spec = specOf(fields, path[at]);
    if (spec === undefined) {
      const language = path[at] === "vi" ? words.editor.vi : path[at] === "en" ? words.editor.en : undefined;
      if (language !== undefined) parts.push(language);
      break;
    }
    const index = path[at + 1];
    if (spec.kind === "list" && typeof index === "number") {
      parts.push(`${words.label(here)} “${itemName(content, [...here, index], spec.item.title, words)}”`);
      at++;
    } else if (spec.kind !== "group" || at === path.length - 1) parts.push(words.label(here));
    fields = spec.kind === "list" ? spec.item.fields : spec.kind === "group" ? spec.fields : [];
  }
  return parts.join(" › ");
};
