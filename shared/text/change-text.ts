import type { Language, Localized } from "../domain/localized.ts";
import type { ProcedureDefinition } from "../domain/procedure/definition.ts";
import type { Change, Place } from "../domain/procedure/diff/change.ts";
import type { Subject } from "../domain/procedure/diff/subject.ts";
import { type FactNames, factText } from "./change/fact-text.ts";
import { placeWords, subjectWords } from "./change/subject-words.ts";

/** Both definitions that were compared, and what offices are called. */
export interface ChangeNames {
  readonly before: ProcedureDefinition;
  readonly after: ProcedureDefinition;
  readonly office: FactNames["office"];
}

interface Told {
  readonly language: Language;
  readonly head: string;
  readonly around: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const placeText = ({ kind, name }: Place, language: Language): string =>
  `${placeWords[kind][language]} “${name[language]}”`;

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A whole thing of a list, and not an entry of one. */
const isItem = (subject: Subject): boolean => !subject.includes(".");
/** Subjects that say themselves of what they are the name. */
const NAMES = /[.](name|text)$/;
/** A case's own entries, which the sentence puts in brackets behind what changed. */
const OF_CASE = /^case[.]/;

/** "Giấy tờ “Tờ khai”, hình thức" and the places around it. */
const placed = ({ subject, places }: Change, isOnlyCase: boolean, language: Language) => {
  const word = subjectWords[subject][language];
  const own = isItem(subject) || NAMES.test(subject) || OF_CASE.test(subject) ? undefined : places.at(-1);
  const outer = own !== undefined || NAMES.test(subject) ? places.slice(0, -1) : places;
  const around = outer
    .filter(({ kind }) => !(isOnlyCase && kind === "case"))
    .map((place) => placeText(place, language));
  return {
    head: own === undefined ? word : `${upperFirst(placeText(own, language))}, ${lowerFirst(word)}`,
    around: around.length === 0 ? "" : ` (${around.join(", ")})`,
  };
};

const added = ({ language, head, around, after }: Told, isWhole: boolean): string => {
  if (!isWhole)
    return language === "vi"
      ? `${head}${around}: ${after} (trước đây không ghi)`
      : `${head}${around}: ${after} (not stated before)`;
  return `${{ vi: "Thêm", en: "Added" }[language]} ${lowerFirst(head)}${around}: ${after}`;
};

const removed = ({ language, head, around, before }: Told, isWhole: boolean): string => {
  if (!isWhole)
    return language === "vi"
      ? `${head}${around}: không còn ghi ${before}`
      : `${head}${around}: no longer stated, was ${before}`;
  return `${{ vi: "Bỏ", en: "Removed" }[language]} ${lowerFirst(head)}${around}: ${before}`;
};

const moved = ({ language, head, around, before, after }: Told): string => {
  const to =
    language === "vi"
      ? after === undefined
        ? "chuyển lên đầu"
        : `chuyển đến sau ${after}`
      : after === undefined
        ? "moved to the beginning"
        : `moved behind ${after}`;
  return `${head} ${before}${around}: ${to}`;
};

const changed = ({ language, head, around, before, after }: Told): string => {
  if (before === undefined || after === undefined || before === after)
    return `${head}${around}: ${{ vi: "cách ghi thay đổi, nội dung không đổi", en: "written differently, the same content" }[language]}`;
  return language === "vi"
    ? `${head}${around}: từ ${before} thành ${after}`
    : `${head}${around}: from ${before} to ${after}`;
};

/** An item of a list that is moved or stands before it is told by its name alone. */
const brief = (change: Change): Change => {
  const nameOf = (fact: Change["after"]) => (fact?.is === "item" ? { ...fact, details: [] } : fact);
  const [before, after] = [nameOf(change.before), nameOf(change.after)];
  return { ...change, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
};

const wordsOf = (change: Change, { before, after, office }: ChangeNames, language: Language) => ({
  before: change.before && factText(change.before, { procedure: before, office }, language),
  after: change.after && factText(change.after, { procedure: after, office }, language),
});

/** What differs in the other language only is told by that language's words. */
const comparable = (change: Change, names: ChangeNames, language: Language) => {
  const own = wordsOf(change, names, language);
  if (change.kind !== "changed" || own.before !== own.after || own.before === undefined) return { ...own, note: "" };
  const other = language === "vi" ? "en" : "vi";
  const notes = { vi: " (bản tiếng Anh)", en: " (Vietnamese text)" };
  const others = wordsOf(change, names, other);
  return others.before === others.after ? { ...own, note: "" } : { ...others, note: notes[language] };
};

const tell = (given: Change, names: ChangeNames, language: Language): string => {
  const change = given.kind === "moved" ? brief(given) : given;
  const isOnlyCase = names.before.cases.length === 1 && names.after.cases.length === 1;
  const { head, around } = placed(change, isOnlyCase, language);
  const { note, before, after } = comparable(change, names, language);
  const told = { language, head: `${head}${note}`, around, before, after };
  const owner = change.places.at(-1);
  if (change.subject === "step.owner" && change.kind === "changed" && owner !== undefined)
    return language === "vi"
      ? `Bước “${owner.name.vi}” chuyển từ ${before} sang ${after}`
      : `The step “${owner.name.en}” goes from ${before} to ${after}`;
  return { added, removed, moved, changed }[change.kind](told, isItem(change.subject));
};

/** One change as an official would say it: "Thời hạn giải quyết: từ 3 ngày làm việc thành 5 ngày làm việc". */
export const changeText = (change: Change, names: ChangeNames): Localized => ({
  vi: tell(change, names, "vi"),
  en: tell(change, names, "en"),
});
