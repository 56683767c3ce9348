import { parseArgs } from "node:util";
import { parseVietnamTime } from "../../../shared/domain/calendar/time.ts";

export interface RangeArgs {
  /** First and last instant of the facts that go out again. */
  readonly from: string;
  readonly to: string;
  /** Only what concerns this agency. */
  readonly agency?: string;
  /** Without it only the cost is told. */
  readonly isAgreed: boolean;
  /** Where an earlier run came to. */
  readonly cursor?: string;
  readonly outputs?: string;
}

const text = { type: "string" } as const;

/** @param now ends the range when no end is given */
export const readRangeArgs = (args: string[], now: string): RangeArgs | undefined => {
  const options = {
    from: text,
    to: text,
    agency: text,
    cursor: text,
    outputs: text,
    yes: { type: "boolean" },
  } as const;
  try {
    const { from = "", to, agency, cursor, outputs, yes } = parseArgs({ args, options }).values;
    const begin = parseVietnamTime(from);
    const end = to === undefined ? undefined : parseVietnamTime(to);
    if (!begin.ok || end?.ok === false) return undefined;
    const last = end?.value ?? now;
    if (last < begin.value || (agency !== undefined && !/^[A-Z]\d{2}(\.\d{1,3})*$/.test(agency))) return undefined;
    return {
      ...{ from: begin.value, to: last, isAgreed: yes === true },
      ...(agency === undefined ? {} : { agency }),
      ...(cursor === undefined ? {} : { cursor }),
      ...(outputs === undefined ? {} : { outputs }),
    };
  } catch {
    return undefined;
  }
};
