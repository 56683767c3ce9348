import * as z from "zod";

/** What POST /local/clock takes. Times without a zone are Vietnam's (+07:00). */
const Command = z.union([
  z.object({ shift: z.string().regex(/^[+-]\d+[smhdw]$/, "such as +3d, +2h, +10m or -1d") }),
  z.object({ at: z.string() }),
  z.object({ reset: z.literal(true) }),
]);

const unitMs: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/**
 * The clock's new offset in milliseconds.
 * @param now the virtual time, @param offset its present distance from real time
 * @returns undefined when the command cannot be understood
 */
export const offsetAfter = (command: unknown, now: number, offset: number): number | undefined => {
  const parsed = Command.safeParse(command);
  if (!parsed.success) return undefined;
  if ("reset" in parsed.data) return 0;
  if ("shift" in parsed.data) {
    const { shift } = parsed.data;
    return offset + Number(shift.slice(0, -1)) * (unitMs[shift.slice(-1)] ?? 0);
  }
  const { at } = parsed.data;
  const zoned = /T.*(Z|[+-]\d\d:?\d\d)$/.test(at) ? at : `${at.includes("T") ? at : `${at}T00:00`}+07:00`;
  const instant = Date.parse(zoned);
  return Number.isNaN(instant) ? undefined : offset + (instant - now);
};
