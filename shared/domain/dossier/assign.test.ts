import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOfficer, type StaffOfficer } from "../staff/office-staff.ts";
import { assign } from "./assign.ts";

const need = { procedure: "1.001193", department: "justice" };
const day = "2026-11-17";
const who = (officer: string, more: Partial<StaffOfficer> = {}): StaffOfficer => ({
  ...{ officer, share: 1, absences: [] },
  ...more,
});
const chosen = (staff: readonly StaffOfficer[], open: Record<string, number> = {}) =>
  assign({ staff, open }, need, day).officer;
const why = (staff: readonly StaffOfficer[], open: Record<string, number> = {}) =>
  assign({ staff, open }, need, day).considered.map(({ officer, because }) => `${officer} ${because}`);

describe("to whom a dossier falls", () => {
  test("the officer with the least open work", () => {
    expect(chosen([who("hoa"), who("minh")], { hoa: 3, minh: 2 })).toBe("minh");
    expect(why([who("hoa"), who("minh")], { hoa: 3, minh: 2 })).toEqual(["hoa more-work", "minh least-work"]);
  });
  test("who has a double share gets it until there is twice as much", () => {
    const staff = [who("hoa", { share: 2 }), who("minh")];
    expect(chosen(staff, { hoa: 3, minh: 2 })).toBe("hoa");
    expect(chosen(staff, { hoa: 5, minh: 2 })).toBe("minh");
  });
  test("of two alike always the same: the larger share first, then by name", () => {
    expect(chosen([who("minh"), who("hoa")])).toBe("hoa");
    expect(chosen([who("hoa"), who("minh")])).toBe("hoa");
    expect(chosen([who("hoa"), who("minh", { share: 3 })])).toBe("minh");
  });
  test("nobody who is away, on the first and the last day too, or who has passed the right on", () => {
    const away = { absences: [{ from: "2026-11-17", to: "2026-11-17" }] };
    expect(why([who("hoa", away), who("minh")])).toEqual(["hoa away", "minh least-work"]);
    const later = { absences: [{ from: "2026-11-18", to: "2026-11-19" }] };
    expect(chosen([who("hoa", later), who("minh")])).toBe("hoa");
    const earlier = { absences: [{ from: "2026-11-15", to: "2026-11-16" }] };
    expect(chosen([who("hoa", earlier), who("minh")])).toBe("hoa");
    expect(assign({ staff: [who("hoa"), who("minh")], open: {}, passedOn: ["hoa"] }, need, day).officer).toBe("minh");
  });
  test("only who knows the procedure or its field; who names neither knows all", () => {
    expect(chosen([who("an", { procedures: ["1.000656"] }), who("minh")])).toBe("minh");
    expect(chosen([who("an", { procedures: ["1.001193"] }), who("minh")], { minh: 0 })).toBe("an");
    expect(chosen([who("an", { departments: ["justice"] })])).toBe("an");
    expect(chosen([who("an", { procedures: ["1.000656"], departments: ["justice"] })])).toBe("an");
    expect(why([who("an", { departments: ["economy"] })])).toEqual(["an other-skill"]);
  });
  test("nobody with a share of none, and nobody at all leaves it to the whole office", () => {
    expect(chosen([who("hoa", { share: 0 })])).toBeUndefined();
    expect(why([who("hoa", { share: 0 })])).toEqual(["hoa no-share"]);
    expect(chosen([])).toBeUndefined();
  });
  test("the order in which the officers stand, and names that nobody has work by, change nothing", () => {
    const names = fc.uniqueArray(fc.constantFrom("an", "binh", "chi", "dung", "giang"), { minLength: 1 });
    fc.assert(
      fc.property(names, fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }), (officers, counts) => {
        const staff = officers.map((officer, at) => who(officer, { share: 1 + ((counts[at] ?? 0) % 3) }));
        const open = Object.fromEntries(officers.map((officer, at) => [officer, counts[at] ?? 0]));
        expect(chosen(staff.toReversed(), open)).toBe(chosen(staff, open));
      }),
    );
  });
});

test("a user name is the same person in capitals and small letters", () => {
  expect(isOfficer(who("hoa.tangiang"), "Hoa.TanGiang")).toBe(true);
});
