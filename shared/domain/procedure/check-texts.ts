import type { FaultPath, Finding } from "./fault.ts";
import { languageFinding } from "./text-languages.ts";

interface Told {
  readonly code: Finding["code"];
  readonly reason: string;
  readonly suggestion: string;
}

/** Control and format characters that cannot be seen; line ends and tabs are left to YAML. */
const HIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\uFFFD]/u;
const MARKUP = /<\/?[a-z][^>]*>|<!--|\bjavascript:/i;
const PLACEHOLDER =
  /\b(?:todo|tbd|fixme|x{3,})\b|lorem ipsum|\?{2,}|(?:^|\s)(?:…|\.{3,})(?=$|[\s,.;])|\.{4,}|_{3,}|\{\{|\}\}|\$\{|điền vào đây|chưa có nội dung/iu;
const FOREIGN = /(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})\p{L}/u;

const codePoint = (character: string): string =>
  `U+${Number(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, "0")}`;

/** Enough of a long text to find it again. */
const short = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 60)}…`);

const textFault = (text: string): Told | undefined => {
  if (text.trim() === "")
    return {
      code: "TEXT_BLANK",
      reason: "Chỗ này chỉ có khoảng trắng, người dân không đọc được gì.",
      suggestion: "Viết nội dung, hoặc bỏ mục này nếu không bắt buộc.",
    };
  const [hidden] = HIDDEN.exec(text) ?? [];
  if (hidden !== undefined)
    return {
      code: "TEXT_HIDDEN_CHARACTER",
      reason: `Ký tự thứ ${text.indexOf(hidden) + 1} là ký tự ẩn ${codePoint(hidden)}, không nhìn thấy nhưng làm hỏng tìm kiếm và tin nhắn.`,
      suggestion: "Xóa ký tự đó; gõ lại chỗ này thay vì dán từ tệp khác.",
    };
  const [markup] = MARKUP.exec(text) ?? [];
  if (markup !== undefined)
    return {
      code: "TEXT_MARKUP",
      reason: `Có mã trang web "${short(markup)}" lẫn trong câu; trang sẽ hiện nguyên chữ đó.`,
      suggestion: "Chỉ viết chữ thường, bỏ các thẻ và mã.",
    };
  const [placeholder] = PLACEHOLDER.exec(text) ?? [];
  if (placeholder !== undefined)
    return {
      code: "TEXT_PLACEHOLDER",
      reason: `Chỗ điền sau "${placeholder.trim()}" vẫn còn trong câu: "${short(text)}".`,
      suggestion: "Viết nội dung thật. Điều chưa xác minh thì ghi ở review, không hiện cho người dân.",
    };
  const [foreign] = FOREIGN.exec(text) ?? [];
  if (foreign !== undefined)
    return {
      code: "TEXT_FOREIGN_LETTER",
      reason: `Chữ "${foreign}" (${codePoint(foreign)}) không thuộc bảng chữ cái La-tinh, trông có thể giống nhưng tìm không ra.`,
      suggestion: "Gõ lại chữ đó bằng bàn phím tiếng Việt.",
    };
  return undefined;
};

const isLocalized = (value: object): value is { readonly vi: string; readonly en: string } =>
  "vi" in value && "en" in value && typeof value.vi === "string" && typeof value.en === "string";

/** What editors write to each other. */
const NOTES: readonly string[] = ["review", "openQuestions"];

/** Every text of a parsed definition that people read. */
export function* checkTexts(value: unknown, path: FaultPath = []): Generator<Finding> {
  if (typeof value === "string") {
    const fault = textFault(value);
    if (fault !== undefined) yield { path, ...fault };
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const inside = Object.entries(value).filter(([key]) => !NOTES.includes(key));
  const found = inside.flatMap(([key, part]) => [
    ...checkTexts(part, [...path, Array.isArray(value) ? Number(key) : key]),
  ]);
  yield* found;
  const language = found.length === 0 && isLocalized(value) ? languageFinding(value) : undefined;
  if (language !== undefined) yield { ...language, path: [...path, ...language.path] };
}
