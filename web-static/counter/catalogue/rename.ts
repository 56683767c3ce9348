import { type Content, isRecord, kindOf, type Path, valueAt, withValue } from "./paths.ts";

type Change = (record: Content) => Content;

/** The tree with `change` made to each record in it, the inner ones first. */
const everywhere = (value: unknown, change: Change): unknown => {
  if (Array.isArray(value)) return value.map((item) => everywhere(item, change));
  if (!isRecord(value)) return value;
  return change(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, everywhere(inner, change)])));
};

const swap = (value: unknown, from: string, to: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => (one === from ? to : one));
  return value === from ? to : value;
};

const swapAt =
  (key: string, from: string, to: string): Change =>
  (record) =>
    Object.hasOwn(record, key) ? { ...record, [key]: swap(record[key], from, to) } : record;

/** How those parts of a definition that name an item by its id follow. */
const followers = (content: Content, item: Path, from: string, to: string): readonly Change[] => {
  switch (kindOf(item)) {
    case "cases":
      return [
        swapAt("case", from, to),
        (record) => (Object.hasOwn(record, "owner") ? swapAt("cases", from, to)(record) : record),
      ];
    case "questions":
      return [swapAt("answer", from, to)];
    case "questions.options": {
      const question = valueAt(content, [...item.slice(0, -2), "id"]);
      return [(record) => (record.answer === question ? swapAt("is", from, to)(record) : record)];
    }
    case "steps":
      return [
        (record) => (isRecord(record.backTo) ? { ...record, backTo: swapAt("step", from, to)(record.backTo) } : record),
      ];
    default:
      return [];
  }
};

/** Gives an item another id; conditions, steps and ways back that name it follow. */
export const withNewId = (content: Content, item: Path, id: string): Content => {
  const before = valueAt(content, [...item, "id"]);
  const renamed = withValue(content, [...item, "id"], id);
  if (typeof before !== "string" || before === "" || before === id) return renamed;
  const siblings = valueAt(content, item.slice(0, -1));
  const isShared = Array.isArray(siblings) && siblings.filter((one) => isRecord(one) && one.id === before).length > 1;
  if (isShared) return renamed;
  const next = followers(content, item, before, id).reduce<unknown>(everywhere, renamed);
  return isRecord(next) ? next : renamed;
};
