import type { Province } from "../../shared/domain/agency/province.ts";
import { accept, type Result } from "../../shared/domain/decider.ts";
import { wantedNow } from "../../shared/domain/dossier/account.ts";
import { BANK_OFFICER } from "../../shared/domain/fee/cash-sheet.ts";
import { type Credit, creditName, type WhyUnmatched } from "../../shared/domain/fee/credit.ts";
import { codesIn } from "../../shared/domain/vietqr/reference.ts";
import { requestName, requestOf } from "../../shared/runtime/request-key.ts";
import { executeDossier } from "../../shared/store/execute.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import type { PaymentDeps } from "./deps.ts";

/** Whose officers look at a credit: those of the commune whose account it is on, else the province's. */
export const scopeOf = ({ account }: Credit, { communes, id }: Province): string =>
  communes.find(({ feeAccount }) => feeAccount?.number === account)?.code ?? id;

/**
 * Writes a credit to a dossier as its payment, under the credit's own name: told twice, it is written once.
 * @param by the bank, or the officer who said which dossier it is
 */
export const bookCredit = (
  deps: PaymentDeps,
  code: string,
  credit: Credit,
  by: string,
): Promise<Result<RecordedDossier>> => {
  const transaction = creditName(credit);
  const { amountVnd } = credit;
  return executeDossier({ dossiers: deps.dossiers, rulesFor: rulesFor(deps.definitions) })(
    code,
    { type: "ConfirmPayment", at: deps.now(), by, amountVnd, method: "transfer", transaction },
    { request: requestOf(requestName(BANK_OFFICER, transaction), { amountVnd, transaction }) },
  );
};

/** The one dossier that a credit pays for, to the dong; or why nobody but an officer can say. */
const dossierFor = async (deps: PaymentDeps, credit: Credit): Promise<Result<string, WhyUnmatched>> => {
  const province = await deps.definitions.province();
  const codes = codesIn(
    credit.words,
    province.communes.map(({ agencyCode }) => agencyCode),
  );
  const [code] = codes;
  if (code === undefined) return no("no-reference");
  if (codes.length > 1) return no("several");
  const recorded = await deps.dossiers.load(code);
  if (recorded === undefined) return no("dossier-unknown");
  if (scopeOf(credit, province) !== recorded.state.opened.commune) return no("other-account");
  const wanted = wantedNow(recorded.state, await rulesFor(deps.definitions)(recorded.state));
  if (wanted === 0) return no("not-open");
  return wanted === credit.amountVnd ? accept(code) : no("other-amount");
};

const no = (code: WhyUnmatched) => ({ ok: false, refusal: { code } }) as const;

/**
 * What a bank told. It is kept before anybody looks at it, so nothing gets lost whatever comes next; what does not fit to
 * the dong waits for an officer. @returns whether a dossier has it now
 */
export const takeCredit = async (deps: PaymentDeps, credit: Credit): Promise<boolean> => {
  const kept = await deps.cash.keep(credit, scopeOf(credit, await deps.definitions.province()), deps.now());
  if (kept.resolved !== undefined) return kept.resolved.dossier !== undefined;
  if (kept.why !== "new") return false;
  const found = await dossierFor(deps, kept.credit);
  if (!found.ok) {
    await deps.cash.setWhy(kept.credit, found.refusal.code);
    return false;
  }
  const booked = await bookCredit(deps, found.value, kept.credit, BANK_OFFICER);
  // Somebody else's write in the same moment: the bank tells it again, or an officer finds it.
  if (!booked.ok) await deps.cash.setWhy(kept.credit, "refused");
  return booked.ok;
};
