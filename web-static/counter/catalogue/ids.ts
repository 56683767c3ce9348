import { fold } from "../../../shared/text/fold.ts";
import { isRecord, listOf } from "./paths.ts";

const LONGEST = 60;
/** For a name without letters or digits. */
const NAMELESS = "muc";

/** "Giấy chứng sinh (bản chính)" → "giay-chung-sinh-ban-chinh"; with a number behind when another has that already. */
export const idFrom = (name: string, taken: readonly string[]): string => {
  const words = fold(name).replace(/[^a-z0-9]+/g, "-");
  const bare = words.slice(0, LONGEST - 3).replace(/^-+|-+$/g, "") || NAMELESS;
  for (let count = 1; ; count++) {
    const id = count === 1 ? bare : `${bare}-${count}`;
    if (!taken.includes(id)) return id;
  }
};

export const idOf = (item: unknown): string => (isRecord(item) && typeof item.id === "string" ? item.id : "");

export const idsIn = (list: unknown): string[] => listOf(list).map(idOf);

/** Whether the id was made from this name and nobody has published or chosen it since, so that it may follow the name. */
export const followsName = (id: string, name: string, published: ReadonlySet<string>): boolean => {
  if (id === "") return true;
  if (published.has(id)) return false;
  const made = idFrom(name, []);
  return id === made || (id.startsWith(`${made}-`) && /^\d+$/.test(id.slice(made.length + 1)));
};

/** Every id of a published definition. */
export const allIds = (value: unknown): Set<string> => {
  const found = new Set<string>();
  const walk = (one: unknown): void => {
    if (Array.isArray(one)) one.forEach(walk);
    else if (isRecord(one)) {
      if (typeof one.id === "string") found.add(one.id);
      Object.values(one).forEach(walk);
    }
  };
  walk(value);
  return found;
};
