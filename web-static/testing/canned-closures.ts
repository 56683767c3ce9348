import type { ClosureView } from "../../shared/contracts/closure-api.ts";
import { appointmentsOfDay, closeOutCanned } from "./canned-appointments.ts";

/** A stand-in for the closing of days: what was booked is closed out at once. */

type DayClosure = NonNullable<ClosureView["closure"]>;
const closed = new Map<string, DayClosure>();

export const closureOf = (commune: string, date: string): ClosureView => {
  const expected = appointmentsOfDay(commune, date).appointments.filter(({ status }) => status === "booked");
  const closure = closed.get(date);
  return {
    ...{ commune, date, ...(closure === undefined ? {} : { closure }) },
    expected: expected.length,
    withPhone: expected.filter(({ reminded }) => reminded).length,
    ...{ numbers: 0, numbersWithPhone: 0 },
  };
};

export const closeCanned = (commune: string, date: string, cause: DayClosure["cause"]): ClosureView => {
  closed.set(date, { cause, by: "nguyet.tangiang", declaredAt: "2026-11-20T03:00:00Z" });
  for (const one of appointmentsOfDay(commune, date).appointments)
    if (one.status === "booked") closeOutCanned(one, cause);
  return closureOf(commune, date);
};

export const reopenCanned = (commune: string, date: string): ClosureView => {
  closed.delete(date);
  return closureOf(commune, date);
};

export const closedFor = (date: string): DayClosure["cause"] | undefined => closed.get(date)?.cause;
