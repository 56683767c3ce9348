const entriesOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, part]) => part !== undefined);

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Whether both have the same canonical JSON: keys in any order, what is undefined counts as absent. */
export const sameContent = (one: unknown, other: unknown): boolean => {
  if (!isObject(one) || !isObject(other)) return one === other;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((part, at) => sameContent(part, other[at]))
    );
  const [left, right] = [entriesOf(one), new Map(entriesOf(other))];
  return left.length === right.size && left.every(([key, part]) => right.has(key) && sameContent(part, right.get(key)));
};
