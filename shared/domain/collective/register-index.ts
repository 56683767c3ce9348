import { nameKey } from "./name-key.ts";
import type { RegisterPerson } from "./register-person.ts";

/** A register as it is asked: by identity number, and by name without marks. */
export interface RegisterIndex {
  byId(id: string): readonly RegisterPerson[];
  byName(name: string): readonly RegisterPerson[];
}

const group = (people: readonly RegisterPerson[], keyOf: (person: RegisterPerson) => string) => {
  const groups = new Map<string, RegisterPerson[]>();
  for (const person of people) {
    const key = keyOf(person);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [person]);
    else known.push(person);
  }
  return groups;
};

/** By the whole entry, so that of two for the same person always the same one is taken. */
const order = ({ household, head, name, birthDate, idNumber, hamlet, validFrom, validTo }: RegisterPerson): string =>
  [idNumber, household, name, birthDate, validFrom, validTo, head, hamlet].join("\n");

/** The order of the entries in the register's file decides nothing. */
export const registerIndex = (people: readonly RegisterPerson[]): RegisterIndex => {
  const keyed = people.map((person) => ({ person, place: order(person) }));
  const sorted = keyed.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ person }) => person);
  const ids = group(
    sorted.filter(({ idNumber }) => idNumber !== ""),
    ({ idNumber }) => idNumber,
  );
  const names = group(sorted, ({ name }) => nameKey(name));
  return { byId: (id) => ids.get(id) ?? [], byName: (name) => names.get(nameKey(name)) ?? [] };
};
