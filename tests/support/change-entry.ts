const isArray = (value: unknown): value is unknown[] => Array.isArray(value);

/** Position of a part of a list, which may be named by its id; "+" is the place after the last. */
const positionIn = (list: readonly unknown[], key: string): number => {
  if (key === "+") return list.length;
  const at = /^\d+$/.test(key) ? Number(key) : list.findIndex((one) => Object(one).id === key);
  if (at < 0) throw new Error(`there is no "${key}" to change`);
  return at;
};

const put = (tree: unknown, [key = "", ...rest]: readonly string[], value: unknown): void => {
  const inside = Object(tree);
  const at = isArray(tree) ? positionIn(tree, key) : key;
  if (rest.length > 0) put(inside[at], rest, value);
  else if (value === null) delete inside[at];
  else inside[at] = value;
};

/** Changes the entry at a place such as `steps[0].owner`, `steps[register].owner` or `steps[+]`; null takes it out. */
export const changeEntry = (tree: unknown, place: string, value: unknown): void =>
  put(tree, place.replace(/\[([^\]]+)\]/g, ".$1").split("."), value);
