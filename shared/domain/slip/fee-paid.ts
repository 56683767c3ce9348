import { amountDigits, amountWords } from "../fee/amount-words.ts";
import type { Row } from "./fill-slip.ts";
import type { SlipSubject } from "./subject.ts";
import { known } from "./subject.ts";

/** A payment as a receipt tells it. How it is computed and confirmed is the business of others. */
export interface FeePaid {
  readonly number: string;
  readonly payer: string;
  readonly at: string;
  readonly method?: "cash" | "transfer" | undefined;
  readonly reason?: string | undefined;
  readonly lines: readonly {
    readonly name: string;
    /** charge = phí, levy = lệ phí. */
    readonly kind?: "charge" | "levy" | undefined;
    readonly amountVnd: number;
  }[];
}

const METHODS = { cash: "Tiền mặt", transfer: "Chuyển khoản" } as const;
const KINDS = { charge: "Phí", levy: "Lệ phí" } as const;

export const feeValues = ({ number, payer, method, reason, lines }: Omit<FeePaid, "at">): Row => {
  const total = lines.reduce((sum, { amountVnd }) => sum + amountVnd, 0);
  return known({
    feeNumber: number,
    payer,
    total: amountDigits(total),
    totalWords: amountWords(total),
    method: method && METHODS[method],
    reason,
  });
};

export const feeRows = ({ lines }: Pick<FeePaid, "lines">): Row[] =>
  lines.map(({ name, kind, amountVnd }, at) =>
    known({ no: String(at + 1), name, kind: kind && KINDS[kind], amount: amountDigits(amountVnd) }),
  );

/** The last confirmed payment of the history, in one line: what was asked for and the number of its receipt. */
export const paidIn = ({
  events,
  owner,
  submitter,
}: Pick<SlipSubject, "events" | "owner" | "submitter">): FeePaid | undefined => {
  const at = events.findLastIndex(({ type }) => type === "PaymentConfirmed");
  const confirmed = events[at];
  const asked = events.slice(0, Math.max(0, at)).findLast((event) => event.type === "PaymentRequested");
  if (confirmed?.type !== "PaymentConfirmed" || asked?.type !== "PaymentRequested") return undefined;
  return {
    number: confirmed.receiptNumber,
    payer: (submitter ?? owner).name,
    at: confirmed.at,
    lines: [{ name: asked.reason, amountVnd: asked.amountVnd }],
  };
};
