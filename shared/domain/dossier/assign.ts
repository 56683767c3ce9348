import { isAway, isSkilled, type StaffNeed, type StaffOfficer } from "../staff/office-staff.ts";

/** Why an officer got a dossier, or did not. */
export interface Considered {
  readonly officer: string;
  readonly because: "least-work" | "more-work" | "away" | "other-skill" | "no-share";
  /** Dossiers that lie with the officer. */
  readonly open: number;
}

export interface Assignment {
  /** Undefined when nobody present knows the work: then it is the whole office's. */
  readonly officer?: string;
  /** Every officer of the office, in the order in which they stand. */
  readonly considered: readonly Considered[];
}

export interface Desk {
  readonly staff: readonly StaffOfficer[];
  /** Dossiers that lie with each officer; none for one who is not named. */
  readonly open: Readonly<Record<string, number>>;
  /** Who has passed his right on for now, and so is away as well. */
  readonly passedOn?: readonly string[];
}

/** The one with the least work for his share; of two alike the one with the larger share, then by name, so it is always the same. */
const first = (desk: Desk, a: StaffOfficer, b: StaffOfficer): number => {
  const [openA, openB] = [desk.open[a.officer] ?? 0, desk.open[b.officer] ?? 0];
  return openA * b.share - openB * a.share || b.share - a.share || (a.officer < b.officer ? -1 : 1);
};

/**
 * To whom of an office a dossier falls: the least open work for one's share, among those who are there and know it. It only
 * says whose turn it is; any officer of the office may accept it.
 * @param date in Vietnam
 */
export const assign = (desk: Desk, need: StaffNeed, date: string): Assignment => {
  const { staff, open, passedOn = [] } = desk;
  const isHere = (one: StaffOfficer) => !isAway(one, date) && !passedOn.includes(one.officer);
  const fit = staff.filter((one) => isHere(one) && isSkilled(one, need) && one.share > 0);
  const [chosen] = fit.toSorted((a, b) => first(desk, a, b));
  const because = (one: StaffOfficer): Considered["because"] => {
    if (one === chosen) return "least-work";
    if (!isHere(one)) return "away";
    if (!isSkilled(one, need)) return "other-skill";
    return one.share === 0 ? "no-share" : "more-work";
  };
  const considered = staff.map((one) => ({
    officer: one.officer,
    because: because(one),
    open: open[one.officer] ?? 0,
  }));
  return { ...(chosen === undefined ? {} : { officer: chosen.officer }), considered };
};
