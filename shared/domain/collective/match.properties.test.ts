import fc from "fast-check";
import { expect, test } from "vitest";
import { listRow, registerPerson } from "../../../tests/support/people.ts";
import { matchList } from "./match-list.ts";
import { addTotals, noTotals, totalsOf } from "./totals.ts";

const day = "2026-11-25";
// Few names, numbers and dates, so that rows and entries meet in every way.
const name = fc.constantFrom("Nông Thị Mai", "NONG THI MAI", "Bế Văn Đàn", "Lý A Sùng", "");
const birth = fc.constantFrom("05/03/2012", "2012-03-05", "2012", "1/1/2013", "?", "");
const number = fc.constantFrom("004312001234", "4312001234", "004312005555", "12", "");
const rows = fc
  .uniqueArray(fc.integer({ min: 2, max: 60 }), { maxLength: 25 })
  .chain((lines) =>
    fc.tuple(
      ...lines.map((line) =>
        fc.record({ name, birthDate: birth, idNumber: number }).map((row) => listRow({ line, ...row })),
      ),
    ),
  );
const people = fc.array(
  fc
    .record({
      household: fc.constantFrom("TG-1", "TG-2"),
      name: fc.constantFrom("Nông Thị Mai", "Bế Văn Đàn", "Lý A Sùng"),
      birthDate: fc.constantFrom("2012-03-05", "2012", "2013-01-01", ""),
      idNumber: fc.constantFrom("004312001234", "004312005555", ""),
      validFrom: fc.constantFrom("2026-01-01", "2027-01-01"),
    })
    .map((person) => registerPerson({ ...person, validTo: person.validFrom.replace("01-01", "12-31") })),
  { maxLength: 12 },
);
const byLine = <Of extends { readonly row: { readonly line: number } }>(results: readonly Of[]) =>
  results.toSorted((a, b) => a.row.line - b.row.line);

test("every row has exactly one result, and the totals add up to the rows", () => {
  fc.assert(
    fc.property(rows, people, (list, register) => {
      const results = matchList(list, register, day);
      expect(results.map(({ row }) => row)).toEqual(list);
      const { rows: all, matched, questions, unmatched } = totalsOf(results);
      expect([all, matched + questions + unmatched]).toEqual([list.length, list.length]);
      const half = Math.floor(list.length / 2);
      expect(addTotals(totalsOf(results.slice(0, half)), totalsOf(results.slice(half)))).toEqual(totalsOf(results));
      expect(addTotals(noTotals, totalsOf(results))).toEqual(totalsOf(results));
    }),
  );
});

test("neither the order of the list nor that of the register changes a row's result", () => {
  fc.assert(
    fc.property(rows, people, fc.integer(), (list, register, seed) => {
      const mixed = <T>(all: readonly T[]): T[] =>
        all
          .map((one, at) => ({ one, place: (at * 7919 + seed) % 104729 }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
      expect(byLine(matchList(mixed(list), mixed(register), day))).toEqual(byLine(matchList(list, register, day)));
    }),
  );
});

test("matched again, every row has the same result; nobody is confirmed twice", () => {
  fc.assert(
    fc.property(rows, people, (list, register) => {
      const results = matchList(list, register, day);
      expect(matchList(list, register, day)).toEqual(results);
      const confirmed = results.flatMap((result) => (result.outcome === "matched" ? [result.row] : []));
      expect(matchList(confirmed, register, day).every(({ outcome }) => outcome === "matched")).toBe(true);
      const people = results.flatMap((result) =>
        result.outcome === "matched" && result.person.idNumber !== "" ? [result.person.idNumber] : [],
      );
      expect(new Set(people).size).toBe(people.length);
    }),
  );
});
