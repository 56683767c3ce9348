import * as z from "zod";
import type { Cut } from "./io-line.ts";
import type { Left } from "./stage-of.ts";

const carriers: ReadonlySet<string | undefined> = new Set(["SNS Publish", "SES SendEmail"]);

/**
 * ADR 0011: the carrier may have a message twice, under the same id, when the process ends after the carrier took it and before
 * the ledger's line is closed, or when the carrier's own answer is lost.
 */
export const carrierWindow = ({ at, how }: Cut, calls: readonly string[]): boolean =>
  carriers.has(calls[at - 1]) ? how !== "killed before" : carriers.has(calls[at - 2]) && how === "killed before";

const Line = z.object({
  status: z.string(),
  template: z.string(),
  subject: z.string(),
  channel: z.string().optional(),
});

/**
 * What became of each message. How often it was tried, when and for how much stands in the ledger too, and differs; the month's sum
 * may count a message too many after a crash (ADR 0011), and never one too few.
 */
export const toldOnce =
  (costVnd: number) =>
  ({ tables, outside: sms }: Left): unknown => {
    const { ledger = {}, ...others } = tables;
    const sums = Object.values(ledger).flatMap((item) => Reflect.get(Object(item), "spentVnd") ?? []);
    const lines = Object.entries(ledger).flatMap(([key, item]) => {
      const line = Line.safeParse(item);
      return line.success ? [[key, line.data] as const] : [];
    });
    const isPaid = sums.length === 1 && Number(sums[0]) >= costVnd;
    return { others, sms, lines: Object.fromEntries(lines), isPaid };
  };
