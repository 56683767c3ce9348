import fc from "fast-check";
import { ProcedureDefinition } from "../../shared/domain/procedure/definition.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Holder = Json[] | { [key: string]: Json };

const isHolder = (value: Json | undefined): value is Holder => typeof value === "object" && value !== null;

/** Every list and every thing with entries, outermost first. */
const holdersIn = (value: Json): Holder[] =>
  isHolder(value) ? [value, ...Object.values(value).flatMap((part) => holdersIn(part))] : [];

const otherValue = (value: Json): Json => {
  if (typeof value === "string") return `${value}x`;
  if (typeof value === "number") return value + 1;
  return typeof value === "boolean" ? !value : value;
};

const editList = (list: Json[], at: number, how: number): void => {
  const [one] = list.splice(at, 1);
  if (one === undefined || how === 0) return;
  if (how === 1) list.unshift(one);
  else if (how === 2) list.push(one);
  else list.splice(at, 0, structuredClone(one), isHolder(one) ? one : otherValue(one));
};

const editEntries = (entries: { [key: string]: Json }, at: number, how: number): void => {
  const name = Object.keys(entries)[at] ?? "";
  const value = entries[name];
  if (value === undefined) return;
  if (how === 0) delete entries[name];
  else entries[name] = otherValue(value);
};

const edit = fc.record({ holder: fc.nat(), at: fc.nat(), how: fc.nat({ max: 3 }) });

/** The same definition after a few edits that an editor may make; each result is a definition again, or the edit is not made. */
export const editedDefinition = (definition: ProcedureDefinition): fc.Arbitrary<ProcedureDefinition> =>
  fc.array(edit, { maxLength: 4 }).map((edits) => {
    let current = definition;
    for (const { holder, at, how } of edits) {
      const draft: Json = JSON.parse(JSON.stringify(current));
      const holders = holdersIn(draft);
      const chosen = holders[holder % holders.length] ?? [];
      const place = at % Math.max(1, Object.keys(chosen).length);
      if (Array.isArray(chosen)) editList(chosen, place, how);
      else editEntries(chosen, place, how);
      const parsed = ProcedureDefinition.safeParse(draft);
      if (parsed.success) current = parsed.data;
    }
    return current;
  });
