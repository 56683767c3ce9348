import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { Problem } from "../../shared/contracts/problem.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { problemText } from "../browser/api.ts";
import { faultAt, otherFaults } from "./field-faults.ts";
import { focusField } from "./focus-field.ts";

interface Asked {
  readonly form: RefObject<HTMLElement | null>;
  /** Fields that the form shows, in their order. */
  readonly shown: readonly string[];
  /** What the browser itself finds wrong with the entries as they are now. */
  readonly own: ReadonlyMap<string, string>;
  /** What a field is called, where a fault's own words do not say it. */
  readonly nameOf?: (field: string) => string;
  readonly problem: Problem | undefined;
  readonly language: Language;
}

/**
 * The faults of a form. Its own are shown once sending was tried and vanish when they are put right; those that the API
 * told vanish with the next change of their field. Each attempt that fails moves the focus to the first of them.
 */
export const useFaults = ({ form, shown, own, nameOf, problem, language }: Asked) => {
  const [attempts, setAttempts] = useState(0);
  const [changed, setChanged] = useState<{ problem?: Problem | undefined; fields: readonly string[] }>({ fields: [] });
  const since = changed.problem === problem ? changed.fields : [];
  const faultOf = (field: string): string | undefined =>
    (attempts > 0 ? own.get(field) : undefined) ??
    (since.includes(field) ? undefined : faultAt(problem, field, language));
  const faults = shown.flatMap((field) => {
    const text = faultOf(field);
    if (text === undefined) return [];
    return [{ field, text: nameOf === undefined ? text : `${nameOf(field)}: ${text}` }];
  });
  const [first] = faults;
  useLayoutEffect(() => {
    if (first !== undefined) focusField(form.current, first.field);
  }, [attempts, problem]);
  return {
    faults,
    faultOf,
    /** What the API has to say that belongs to no field. */
    general: problem !== undefined && otherFaults(problem, shown) ? problemText(problem, language) : "",
    /** Looks before sending. @returns whether the form may be sent */
    attempt: (): boolean => {
      setAttempts((count) => count + 1);
      return own.size === 0;
    },
    /** A new form begins: nothing was tried yet. */
    forgive: () => setAttempts(0),
    touch: (field: string) => setChanged({ problem, fields: [...since, field] }),
  };
};
