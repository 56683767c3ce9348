import type { StaffView } from "../../../shared/contracts/staff-api.ts";

type Officer = StaffView["offices"][number]["officers"][number];

/** One officer as it is typed. */
export interface StaffLine {
  readonly officer: string;
  readonly share: string;
  readonly skills: string;
  readonly from: string;
  readonly to: string;
}

export const blankLine: StaffLine = { officer: "", share: "1", skills: "", from: "", to: "" };

/** With the absence that is now or comes next. @param today in Vietnam */
export const lineOf = (
  { officer, share, procedures = [], departments = [], absences }: Officer,
  today: string,
): StaffLine => {
  const next = absences.filter(({ to }) => to >= today).sort((a, b) => (a.from < b.from ? -1 : 1))[0];
  const skills = [...procedures, ...departments].join(", ");
  return { officer, share: String(share), skills, from: next?.from ?? "", to: next?.to ?? "" };
};

const isProcedure = (skill: string): boolean => /^\d/.test(skill);

/** As the API takes it; undefined while something is missing or no number. */
export const officerOf = ({ officer, share, skills, from, to }: StaffLine): Officer | undefined => {
  const name = officer.trim();
  if (!/^[^\s#]{1,100}$/.test(name) || !/^(?:\d|10)$/.test(share.trim())) return undefined;
  if ((from === "") !== (to === "") || to < from) return undefined;
  const named = skills
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const procedures = named.filter(isProcedure);
  const departments = named.filter((one) => !isProcedure(one));
  return {
    officer: name,
    share: Number(share),
    absences: from === "" ? [] : [{ from, to }],
    ...(procedures.length === 0 ? {} : { procedures }),
    ...(departments.length === 0 ? {} : { departments }),
  };
};
