import { accept, type Result, refuse } from "../decider.ts";
import { type Facts, holds } from "../procedure/condition.ts";
import type { Fee, ProcedureCase } from "../procedure/definition.ts";
import { fullAmount } from "./amount.ts";
import type { FeeRefusal } from "./fee-refusal.ts";
import type { FeeLine } from "./line.ts";
import { bestOf, type Preference, preferencesOf, reduced } from "./preference.ts";

/** What an officer knows about one fee that the definition does not. `fee` is its place in the case. */
export interface FeeEntry {
  readonly fee: number;
  readonly quantity?: number | undefined;
  readonly copies?: number | undefined;
  /** Preferences that apply to this person. */
  readonly preferences?: readonly string[] | undefined;
  /** Only where the province sets the amount; `basis` then names its resolution. */
  readonly amountVnd?: number | undefined;
  readonly basis?: string | undefined;
}

/** What a fee hangs on. The national portal's dossiers come in online, all others at the counter. */
export interface FeeFacts {
  readonly way: "counter" | "online";
  readonly answers: Facts["answers"];
}

export interface DueFee {
  readonly place: number;
  readonly fee: Fee;
  /** False while it hangs on a question that is not answered; the officer then says whether it is due. */
  readonly certain: boolean;
}

/** Fees of this case and way of filing, each with its place in the definition. */
export const dueFees = (theCase: ProcedureCase, { way, answers }: FeeFacts): DueFee[] =>
  theCase.fees.flatMap((fee, place) => {
    const truth = holds(fee.when, { case: theCase.id, answers });
    const isDue = truth !== "no" && (fee.channel === "any" || fee.channel === way);
    return isDue ? [{ place, fee, certain: truth === "yes" }] : [];
  });

/** The preferences that lower this fee: those that everybody gets who files this way, and those named. */
const applying = (
  fee: Fee,
  { way }: FeeFacts,
  { fee: place, preferences = [] }: FeeEntry,
): Result<Preference[], FeeRefusal> => {
  const known = preferencesOf(fee);
  const strange = preferences.find((id) => !known.some((one) => one.id === id && one.channel === undefined));
  if (strange !== undefined)
    return refuse("FEE_PREFERENCE_UNKNOWN", { field: `fees.${place}.preferences`, detail: { fee: fee.name } });
  return accept(known.filter(({ id, channel }) => preferences.includes(id) || channel === way));
};

type Amount = { readonly amountVnd: number; readonly basis: string };

/** The amount before preferences: worked out, or as the officer has it from the province's resolution. */
const amountOf = (fee: Fee, entry: FeeEntry): Result<Amount, FeeRefusal> => {
  const field = (name: string) => `fees.${entry.fee}.${name}`;
  if (fee.unit !== undefined && entry.quantity === undefined)
    return refuse("FEE_QUANTITY_MISSING", { field: field("quantity"), detail: { fee: fee.name } });
  const { quantity = 1, copies = 1 } = entry;
  const known = fullAmount(fee, quantity, copies);
  if (known !== undefined && entry.amountVnd !== undefined)
    return refuse("FEE_AMOUNT_FIXED", { field: field("amountVnd"), detail: { fee: fee.name } });
  if (known !== undefined) return accept({ amountVnd: known, basis: fee.basis });
  if (entry.amountVnd === undefined)
    return refuse("FEE_AMOUNT_MISSING", { field: field("amountVnd"), detail: { fee: fee.name } });
  if (entry.basis === undefined)
    return refuse("FEE_BASIS_MISSING", { field: field("basis"), detail: { fee: fee.name } });
  return accept({ amountVnd: entry.amountVnd * quantity * copies, basis: entry.basis });
};

const lineOf = (fee: Fee, facts: FeeFacts, entry: FeeEntry): Result<FeeLine, FeeRefusal> => {
  const preferences = applying(fee, facts, entry);
  if (!preferences.ok) return preferences;
  const best = bestOf(preferences.value);
  const amount = amountOf(fee, entry);
  // Who pays nothing need not know of how much.
  if (!amount.ok && best?.percent !== 100) return amount;
  const { amountVnd: fullVnd, basis } = amount.ok ? amount.value : { amountVnd: 0, basis: fee.basis };
  const lowered = best && { ...lowerBy(fullVnd, best), preference: { who: best.who, basis: best.basis } };
  return accept({
    ...{ name: fee.name, kind: fee.kind, amountVnd: fullVnd, ...lowered, basis },
    ...(fee.unit === undefined || entry.quantity === undefined ? {} : { quantity: entry.quantity }),
    ...(fee.perCopy === undefined ? {} : { copies: entry.copies ?? 1 }),
    ...(fee.payAt === "outcome" ? { payAt: fee.payAt } : {}),
  });
};

const lowerBy = (fullVnd: number, best: Preference) => ({ amountVnd: reduced(fullVnd, best), fullVnd });

/**
 * What this dossier costs, fee by fee. A fee that hangs on a question without an answer is due when the officer names
 * it; every other that applies is due whether he names it or not.
 */
export const assessFees = (
  theCase: ProcedureCase,
  facts: FeeFacts,
  entries: readonly FeeEntry[],
): Result<FeeLine[], FeeRefusal> => {
  const due = dueFees(theCase, facts);
  const strange = entries.find(
    ({ fee }, at) => !due.some(({ place }) => place === fee) || entries.findIndex((one) => one.fee === fee) < at,
  );
  if (strange !== undefined) return refuse("FEE_UNKNOWN", { field: `fees.${strange.fee}` });
  const lines: FeeLine[] = [];
  for (const { place, fee, certain } of due) {
    const entry = entries.find((one) => one.fee === place);
    if (entry === undefined && !certain) continue;
    const line = lineOf(fee, facts, entry ?? { fee: place });
    if (!line.ok) return line;
    lines.push(line.value);
  }
  return accept(lines);
};
