import type { ListRow } from "../../shared/domain/collective/list-row.ts";
import type { RegisterPerson } from "../../shared/domain/collective/register-person.ts";

/** A row of a school's list; what a test does not say is Nông Thị Mai's. */
export const listRow = (more: Partial<ListRow> = {}): ListRow => ({
  line: 2,
  name: "Nông Thị Mai",
  birthDate: "05/03/2012",
  idNumber: "004312001234",
  address: "Tổ 5",
  note: "6A",
  ...more,
});

/** An entry of the commune's register, valid through 2026. */
export const registerPerson = (more: Partial<RegisterPerson> = {}): RegisterPerson => ({
  household: "TG-017",
  head: "Nông Văn Páo",
  name: "Nông Thị Mai",
  birthDate: "2012-03-05",
  idNumber: "004312001234",
  hamlet: "Tổ 5",
  validFrom: "2026-01-01",
  validTo: "2026-12-31",
  ...more,
});

/**
 * A school and a register that know each other in every way: of six pupils one is in the register without a number, one
 * with an entry that is over, one not at all; one of 250 has the number of somebody else.
 */
export const manyPeople = (count: number): { rows: ListRow[]; people: RegisterPerson[] } => {
  const numbers = Array.from({ length: count }, (_, at) => at);
  const idOf = (at: number) => `0043${String(at).padStart(8, "0")}`;
  const nameOf = (at: number) => `Hoàng Văn ${String.fromCharCode(65 + (at % 26))} ${at}`;
  const people = numbers
    .filter((at) => at % 6 !== 5)
    .map((at) =>
      registerPerson({
        household: `TG-${at}`,
        name: at % 250 === 2 ? `Khác ${at}` : nameOf(at),
        idNumber: at % 6 === 1 ? "" : idOf(at),
        ...(at % 6 === 4 ? { validTo: "2026-03-31" } : {}),
      }),
    );
  const rows = numbers.map((at) => listRow({ line: at + 2, name: nameOf(at), idNumber: idOf(at) }));
  return { rows, people };
};
