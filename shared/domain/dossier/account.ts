import { assessFees, type FeeFacts } from "../fee/assess.ts";
import type { FeeLine } from "../fee/line.ts";
import { openLines, totalOf } from "../fee/line-sums.ts";
import { isOver } from "./money.ts";
import { caseOf, type DossierRules } from "./rules.ts";
import type { OpenDossier, Opened, Payment } from "./state.ts";

/** How a dossier stands with its money; it says nothing about the dossier's status, nor the status about it. */
export type PaymentState = "free" | "unpaid" | "partly" | "paid" | "refunded";

export interface Account {
  /** What is to be paid, in the order in which money is counted towards it. */
  readonly lines: readonly FeeLine[];
  /** False while nobody has said how many pages, or how much where the province sets it: the sum is then not known. */
  readonly known: boolean;
  readonly dueVnd: number;
  /** Without what was given back. */
  readonly paidVnd: number;
  /** What is left to pay, and for what: what the dossier waits for comes first. */
  readonly openVnd: number;
  readonly open: readonly FeeLine[];
  readonly state: PaymentState;
  readonly payments: readonly Payment[];
}

export const feeFacts = ({ channel, answers = {} }: Pick<Opened, "channel" | "answers">): FeeFacts => ({
  way: channel === "online" ? "online" : "counter",
  answers,
});

type Rules = Pick<DossierRules, "procedure">;

const stateOf = (
  { known, dueVnd, paidVnd, payments }: Omit<Account, "state" | "open">,
  over: boolean,
): PaymentState => {
  const nothingDue = over || (known && dueVnd === 0);
  if (nothingDue && paidVnd === 0) return payments.length > 0 ? "refunded" : "free";
  if (over || (known && paidVnd >= dueVnd)) return "paid";
  return paidVnd === 0 ? "unpaid" : "partly";
};

/** The fees that follow from the definition alone; undefined when an officer must say more. */
const byDefinition = (opened: Opened, { procedure }: Rules): readonly FeeLine[] | undefined => {
  const lines = assessFees(caseOf(procedure, opened), feeFacts(opened), []);
  return lines.ok ? lines.value : undefined;
};

/**
 * What is owed and what was paid. What an office asked for stands for the fees as long as nobody set them: officers ask
 * for a fee in words, and nobody is to pay it twice.
 */
export const accountOf = (dossier: OpenDossier, rules: Rules): Account => {
  const { opened } = dossier;
  const { assessed, asked = [], payments = [] } = opened.money ?? {};
  const fees = assessed ?? (asked.length > 0 ? [] : byDefinition(opened, rules));
  const set = fees ?? [];
  const lines = dossier.status === "payment-requested" ? [...asked, ...set] : [...set, ...asked];
  const kept = payments.filter(({ refundedAt }) => refundedAt === undefined);
  const unnamedVnd = totalOf(kept.filter((one) => one.lines.length === 0));
  const over = isOver(dossier);
  const open = over
    ? []
    : openLines(
        lines,
        kept.flatMap((one) => one.lines),
        unnamedVnd,
      );
  const sums = { dueVnd: totalOf(lines), paidVnd: totalOf(kept), openVnd: totalOf(open) };
  const account = { lines, known: fees !== undefined, ...sums, payments };
  return { ...account, open, state: stateOf(account, over) };
};

/** What a payment now would be for: what was asked for when the dossier waits for it, else all that is open. */
export const wantedNow = (dossier: OpenDossier, rules: Rules): number =>
  dossier.status === "payment-requested"
    ? dossier.payment.amountVnd - dossier.payment.paidVnd
    : accountOf(dossier, rules).openVnd;
