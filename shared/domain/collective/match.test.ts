import { describe, expect, test } from "vitest";
import { listRow, registerPerson } from "../../../tests/support/people.ts";
import type { ListRow } from "./list-row.ts";
import { matchList } from "./match-list.ts";
import type { RegisterPerson } from "./register-person.ts";

const day = "2026-11-25";
const mai = registerPerson();
const match = (row: Partial<ListRow>, ...people: RegisterPerson[]) => matchList([listRow(row)], people, day)[0];
const told = (row: Partial<ListRow>, ...people: RegisterPerson[]) => {
  const result = match(row, ...people);
  if (result?.outcome === "matched") return `matched by ${result.by}`;
  return `${result?.outcome} ${result?.reason}`;
};

describe("a row is confirmed", () => {
  test("when the register has its identity number and its name, whatever marks and capitals", () => {
    expect(match({ name: "NONG THI  MAI", idNumber: "004 312 001 234" }, mai)).toMatchObject({
      outcome: "matched",
      by: "id",
      person: mai,
    });
  });

  test("without a number, by its name and birth date", () => {
    expect(told({ idNumber: "" }, mai)).toBe("matched by name-and-birth");
    expect(told({ idNumber: "", birthDate: "2012-3-5" }, mai)).toBe("matched by name-and-birth");
    expect(told({ idNumber: "", birthDate: "40973" }, mai)).toBe("matched by name-and-birth");
  });

  test("by name and birth date when the register does not know the person's number yet", () => {
    expect(told({}, registerPerson({ idNumber: "" }))).toBe("matched by name-and-birth");
  });

  test("once, when the register has the person in last year's list and in this year's", () => {
    const before = registerPerson({ validFrom: "2025-01-01", validTo: "2025-12-31" });
    expect(told({}, before, mai)).toBe("matched by id");
    expect(told({}, mai, registerPerson({ validFrom: "2026-07-01" }))).toBe("matched by id");
  });
});

describe("an officer is asked, and nobody guesses", () => {
  test("when the number belongs to somebody of another name", () => {
    expect(told({ name: "Nông Thị Mây" }, mai)).toBe("question other-name");
  });

  test("when name and birth date fit and the number is another", () => {
    expect(told({ idNumber: "004312009999" }, mai)).toBe("question other-id");
  });

  test("when a spreadsheet dropped the zeros in front of the number", () => {
    expect(told({ idNumber: "4312001234" }, mai)).toBe("question padded-id");
    expect(told({ idNumber: "4312009999" }, mai)).toBe("question padded-id");
    expect(told({ idNumber: "4312009999", name: "Ai đó" }, mai)).toBe("unmatched not-in-register");
  });

  test("when the number cannot be one and name and birth date fit", () => {
    expect(told({ idNumber: "12345" }, mai)).toBe("question bad-id");
  });

  test("when two people have the same name and birth date", () => {
    const other = registerPerson({ household: "TG-020", idNumber: "004312005555" });
    const result = match({ idNumber: "" }, mai, other);
    expect(result).toMatchObject({ outcome: "question", reason: "several" });
    expect(result?.outcome === "question" && result.candidates).toHaveLength(2);
  });

  test("when only a year of birth is known", () => {
    const elder = registerPerson({ birthDate: "1950", idNumber: "" });
    expect(told({ idNumber: "", birthDate: "02/03/1950" }, elder)).toBe("question only-year");
    expect(told({ idNumber: "", birthDate: "1950" }, elder)).toBe("question only-year");
    expect(told({ birthDate: "02/03/1950" }, elder)).toBe("question only-year");
    expect(told({ idNumber: "", birthDate: "1951" }, elder)).toBe("unmatched not-in-register");
  });
});

describe("a row is not confirmed, and says why", () => {
  test("the identity number is none", () =>
    expect(told({ idNumber: "123", name: "Ai đó" }, mai)).toBe("unmatched bad-id"));
  test("nobody of this number, or name and birth date, is in the register", () => {
    expect(told({ idNumber: "004312009999", name: "Ai đó" }, mai)).toBe("unmatched not-in-register");
    expect(told({ idNumber: "", name: "Ai đó" }, mai)).toBe("unmatched not-in-register");
    expect(told({ idNumber: "004312009999", birthDate: "không rõ" }, mai)).toBe("unmatched not-in-register");
  });
  test("the name is missing", () => expect(told({ name: " . " }, mai)).toBe("unmatched no-name"));
  test("there is neither number nor birth date", () =>
    expect(told({ idNumber: "", birthDate: "không rõ" }, mai)).toBe("unmatched no-birth"));

  test("the household is no longer in the register, with the day on which it ended", () => {
    const over = registerPerson({ validTo: "2026-10-31" });
    expect(match({}, over)).toMatchObject({ reason: "expired", day: "2026-10-31" });
    expect(match({ name: "Khác" }, over)).toMatchObject({ reason: "expired" });
  });

  test("the household comes into the register later, with the day", () => {
    expect(match({}, registerPerson({ validFrom: "2027-01-01", validTo: "2027-12-31" }))).toMatchObject({
      reason: "not-yet",
      day: "2027-01-01",
    });
  });

  test("the person is on the list twice, with the row on which he stands already", () => {
    const rows = [listRow({ line: 9 }), listRow({ line: 4 }), listRow({ line: 7, idNumber: "4312001234" })];
    expect(matchList(rows, [mai], day)).toMatchObject([
      { reason: "twice", sameAs: 4 },
      { outcome: "matched" },
      { reason: "twice", sameAs: 4 },
    ]);
    const unnumbered = [listRow({ line: 2, idNumber: "" }), listRow({ line: 3, idNumber: "" })];
    expect(matchList(unnumbered, [mai], day)[1]).toMatchObject({ reason: "twice", sameAs: 2 });
  });

  test("the person is on the list once by his number and once by his name", () => {
    const rows = [listRow({ line: 2 }), listRow({ line: 3, idNumber: "" })];
    expect(matchList(rows, [mai], day)[1]).toMatchObject({ reason: "twice", sameAs: 2 });
    const nameless = registerPerson({ idNumber: "" });
    const both = [listRow({ line: 2 }), listRow({ line: 3, idNumber: "004312004444" })];
    expect(matchList(both, [nameless], day)[1]).toMatchObject({ reason: "twice", sameAs: 2 });
  });

  test("two rows without anything to tell them apart are not called the same person", () => {
    const empty = { idNumber: "", birthDate: "" };
    expect(matchList([listRow({ line: 2, ...empty }), listRow({ line: 3, ...empty })], [mai], day)).toMatchObject([
      { reason: "no-birth" },
      { reason: "no-birth" },
    ]);
    const nameless = { name: "", idNumber: "" };
    expect(matchList([listRow({ line: 2, ...nameless }), listRow({ line: 3, ...nameless })], [], day)[1]).toMatchObject(
      {
        reason: "no-name",
      },
    );
  });
});
