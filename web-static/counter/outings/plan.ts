import type { OutingView } from "../../../shared/contracts/outing-api.ts";

/** An outing while its plan is written. */
export interface Plan {
  readonly id: string;
  /** That the officer saw; none of a new one. */
  readonly version?: number;
  readonly isAnnounced: boolean;
  readonly hamlet: string;
  readonly date: string;
  readonly from: string;
  readonly until: string;
  readonly procedures: readonly { readonly code: string; readonly name: string }[];
  readonly team: readonly string[];
  readonly note: string;
}

/** A village day is mostly a morning. */
export const emptyPlan = (id: string): Plan => ({
  ...{ id, isAnnounced: false, hamlet: "", date: "", from: "08:00", until: "11:00" },
  ...{ procedures: [], team: [], note: "" },
});

export const planOf = (view: OutingView): Plan => {
  const { id, version, status, hamlet, date, from, until, procedures, team, note = "" } = view;
  const named = procedures.map(({ code, name }) => ({ code, name: name.vi }));
  return { id, version, isAnnounced: status === "announced", hamlet, date, from, until, procedures: named, team, note };
};

export const isWhole = ({ hamlet, date, from, until, procedures, team }: Plan): boolean =>
  [hamlet, date, from, until].every((entry) => entry.trim() !== "") && procedures.length > 0 && team.length > 0;

/** Body of POST /api/outings/{commune}/plan. */
export const planBody = ({ version: _, isAnnounced: __, procedures, note, ...plan }: Plan) => ({
  ...plan,
  procedures: procedures.map(({ code }) => code),
  ...(note.trim() === "" ? {} : { note }),
});
