/** A place in the content of a draft, such as `["cases", 0, "fees"]`. */
export type Path = readonly (string | number)[];
/** A definition while it is written: nothing in it is certain to have its shape. */
export type Content = Readonly<Record<string, unknown>>;

/** Name of a place in `data-field`, ids and sets. */
export const keyOf = (path: Path): string => path.join(".");

/** The same place in every item: "cases.fees". Tables of words are kept under it. */
export const kindOf = (path: Path): string => path.filter((part) => typeof part === "string").join(".");

export const isWithin = (path: Path, outer: Path): boolean =>
  path.length >= outer.length && outer.every((part, at) => path[at] === part);

export const isRecord = (value: unknown): value is Content =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const childOf = (value: unknown, part: string | number): unknown => {
  if (typeof part === "number") return listOf(value)[part];
  return isRecord(value) && Object.hasOwn(value, part) ? value[part] : undefined;
};

export const valueAt = (content: unknown, path: Path): unknown => path.reduce(childOf, content);

const inList = (list: readonly unknown[], at: number, value: unknown): readonly unknown[] =>
  at < list.length ? list.map((one, index) => (index === at ? value : one)) : [...list, value];

const replaced = (value: unknown, path: Path, next: unknown): unknown => {
  const [part, ...rest] = path;
  if (part === undefined) return next;
  const inner = replaced(childOf(value, part), rest, next);
  if (typeof part === "number") return inList(listOf(value), part, inner);
  const { [part]: _, ...others } = isRecord(value) ? value : {};
  if (inner === undefined) return others;
  return isRecord(value) && Object.hasOwn(value, part) ? { ...value, [part]: inner } : { ...others, [part]: inner };
};

/** The content with another value at one place; everything else stays, known to the form or not. Undefined removes. */
export const withValue = (content: Content, path: Path, value: unknown): Content => {
  const next = replaced(content, path, value);
  return isRecord(next) ? next : content;
};

/** Whether two contents say the same, whatever the order of their keys. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
};
