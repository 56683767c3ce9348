import type { LocalDate } from "../calendar/time.ts";
import { compareBirth, readBirthDate } from "./birth-date.ts";
import { readIdNumber } from "./id-number.ts";
import type { ListRow } from "./list-row.ts";
import { nameKey } from "./name-key.ts";
import type { RegisterIndex } from "./register-index.ts";
import { personKey, type RegisterPerson } from "./register-person.ts";
import { type Matched, type QuestionReason, type RowResult, unmatched } from "./result.ts";

/** Those in the register on that day, each once. */
const validOn = (people: readonly RegisterPerson[], day: LocalDate): RegisterPerson[] => {
  const valid = people.filter(({ validFrom, validTo }) => validFrom <= day && day <= validTo);
  return valid.filter((one, at) => valid.findIndex((other) => personKey(other) === personKey(one)) === at);
};

/** Why nobody of these is in the register on that day: the entry is over, else it has not begun. */
const notValid = (row: ListRow, people: readonly RegisterPerson[], day: LocalDate): RowResult => {
  const over = people.map(({ validTo }) => validTo).filter((end) => end < day);
  const [last] = over.sort().reverse();
  if (last !== undefined) return unmatched(row, "expired", { day: last });
  const [first = day] = people.map(({ validFrom }) => validFrom).sort();
  return unmatched(row, "not-yet", { day: first });
};

/** The rules about one row, against one register on one day. */
const judgeOf = (row: ListRow, day: LocalDate) => ({
  /** These are him, unless there are several. */
  confirm(people: readonly RegisterPerson[], by: Matched["by"]): RowResult {
    const valid = validOn(people, day);
    const [person, ...others] = valid;
    if (person === undefined) return notValid(row, people, day);
    return others.length > 0
      ? { outcome: "question", row, reason: "several", candidates: valid }
      : { outcome: "matched", row, by, person };
  },
  /** One of these may be him: an officer looks. */
  ask(people: readonly RegisterPerson[], reason: QuestionReason): RowResult {
    const candidates = validOn(people, day);
    return candidates.length === 0 ? notValid(row, people, day) : { outcome: "question", row, reason, candidates };
  },
});

/** People of the register with the row's name, by how far their birth date agrees with the row's. */
const namesakes = ({ name }: ListRow, birth: string | undefined, register: RegisterIndex) => {
  if (birth === undefined) return { sure: [], unsure: [] };
  const people = register.byName(name);
  const agreeing = (how: string) => people.filter(({ birthDate }) => compareBirth(birth, birthDate) === how);
  return { sure: agreeing("same"), unsure: agreeing("same-year") };
};

const byNameAndBirth = (row: ListRow, register: RegisterIndex, day: LocalDate): RowResult => {
  const birth = readBirthDate(row.birthDate);
  if (birth === undefined) return unmatched(row, "no-birth");
  const { sure, unsure } = namesakes(row, birth, register);
  if (birth.length > 4 && sure.length > 0) return judgeOf(row, day).confirm(sure, "name-and-birth");
  const maybe = [...sure, ...unsure];
  return maybe.length === 0 ? unmatched(row, "not-in-register") : judgeOf(row, day).ask(maybe, "only-year");
};

/** The number is whole but in no entry: an entry without number may be his, one with another number makes a question. */
const byUnknownId = (row: ListRow, register: RegisterIndex, day: LocalDate): RowResult => {
  const { sure, unsure } = namesakes(row, readBirthDate(row.birthDate), register);
  const found = [...sure, ...unsure];
  if (found.length === 0) return unmatched(row, "not-in-register");
  if (found.every(({ idNumber }) => idNumber === "")) return byNameAndBirth(row, register, day);
  return judgeOf(row, day).ask(found, "other-id");
};

/** Finds one person of a list in the register. Twins of a row are `matchList`'s matter. */
export const matchRow = (row: ListRow, register: RegisterIndex, day: LocalDate): RowResult => {
  if (nameKey(row.name) === "") return unmatched(row, "no-name");
  const judge = judgeOf(row, day);
  const number = readIdNumber(row.idNumber);
  const alike = () => {
    const { sure, unsure } = namesakes(row, readBirthDate(row.birthDate), register);
    return [...sure, ...unsure];
  };
  switch (number.kind) {
    case "none":
      return byNameAndBirth(row, register, day);
    case "whole": {
      const people = register.byId(number.id);
      if (people.length === 0) return byUnknownId(row, register, day);
      const agreeing = people.filter(({ name }) => nameKey(name) === nameKey(row.name));
      return agreeing.length === 0 ? judge.ask(people, "other-name") : judge.confirm(agreeing, "id");
    }
    case "padded": {
      const people = register.byId(number.id);
      const found = people.length > 0 ? people : alike();
      return found.length === 0 ? unmatched(row, "not-in-register") : judge.ask(found, "padded-id");
    }
    case "bad": {
      const found = alike();
      return found.length === 0 ? unmatched(row, "bad-id") : judge.ask(found, "bad-id");
    }
  }
};
