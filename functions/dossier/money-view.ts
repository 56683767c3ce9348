import type { MoneyView, PaymentView, ReceiptView, TransferView } from "../../shared/contracts/payment-api.ts";
import { type Action, may, type Principal } from "../../shared/domain/access/rights.ts";
import { findCommune } from "../../shared/domain/agency/find.ts";
import type { Commune } from "../../shared/domain/agency/province.ts";
import { accountOf, feeFacts, wantedNow } from "../../shared/domain/dossier/account.ts";
import { caseOf, type DossierRules } from "../../shared/domain/dossier/rules.ts";
import { isWorking, type OpenDossier, type Payment } from "../../shared/domain/dossier/state.ts";
import { amountWords } from "../../shared/domain/fee/amount-words.ts";
import { type DueFee, dueFees } from "../../shared/domain/fee/assess.ts";
import { splitByKind } from "../../shared/domain/fee/line.ts";
import { preferencesOf } from "../../shared/domain/fee/preference.ts";
import { referenceOf } from "../../shared/domain/vietqr/reference.ts";
import { vietQr } from "../../shared/domain/vietqr/vietqr.ts";
import { placeOf } from "../../shared/store/dossier-place.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";

const transferView = (
  code: string,
  amountVnd: number,
  { feeAccount }: Pick<Commune, "feeAccount">,
): TransferView | undefined => {
  if (feeAccount === undefined || amountVnd === 0) return undefined;
  const { bank, bin, number, holder } = feeAccount;
  const reference = referenceOf(code);
  const how = { bank, number, holder, amountVnd, reference };
  return bin === undefined ? how : { ...how, vietQr: vietQr({ bin, account: number, amountVnd, reference, holder }) };
};

/** What there is to pay, what was paid, and how to pay the rest from home. */
export const moneyView = (code: string, dossier: OpenDossier, rules: DossierRules): MoneyView => {
  const { state, known, lines, dueVnd, paidVnd, openVnd } = accountOf(dossier, rules);
  const commune = findCommune(rules.province, dossier.opened.commune);
  const transfer = commune && transferView(code, wantedNow(dossier, rules), commune);
  const sums = { state, known, lines: [...lines], dueVnd, paidVnd, openVnd };
  return transfer === undefined ? sums : { ...sums, transfer };
};

/** For a view of the whole dossier, where money is left out as long as there is none. */
export const moneyOf = (code: string, dossier: OpenDossier, rules: DossierRules): { money?: MoneyView } => {
  const money = moneyView(code, dossier, rules);
  return money.state === "free" ? {} : { money };
};

const receiptView = (payment: Payment, owner: string): ReceiptView => {
  const { receiptNumber: number, at, by: officer, payer = owner, method, lines, amountVnd, refundedAt } = payment;
  return {
    ...{ number, at, officer, payer, method, lines: [...lines], ...splitByKind(lines), amountVnd },
    amountWords: amountWords(amountVnd),
    ...(refundedAt === undefined ? {} : { cancelledAt: refundedAt }),
  };
};

const feeChoice = ({ place, fee, certain }: DueFee): PaymentView["fees"][number] => ({
  ...{ fee: place, name: fee.name, kind: fee.kind, certain, payAt: fee.payAt ?? "receipt", basis: fee.basis },
  ...(fee.amountVnd === undefined ? {} : { amountVnd: fee.amountVnd }),
  ...(fee.unit === undefined ? {} : { unit: fee.unit }),
  ...(fee.perCopy === undefined ? {} : { perCopy: fee.perCopy }),
  preferences: preferencesOf(fee)
    .filter(({ channel }) => channel === undefined)
    .map(({ id, who, basis, percent }) => ({ id, who, basis, percent })),
});

/** What makes sense with the money now; who may do it is another question. */
const possible = (dossier: OpenDossier, { openVnd, paidVnd, payments, fees }: PossibleOf): Action[] => [
  ...(openVnd > 0 || (paidVnd === 0 && fees > 0) ? (["dossier.confirm-payment"] as const) : []),
  ...(paidVnd === 0 && fees > 0 ? (["dossier.assess-fees"] as const) : []),
  ...(isWorking(dossier) ? (["dossier.request-payment"] as const) : []),
  ...(payments.some(({ refundedAt }) => refundedAt === undefined) ? (["dossier.refund-payment"] as const) : []),
];
type PossibleOf = Pick<ReturnType<typeof accountOf>, "openVnd" | "paidVnd" | "payments"> & { readonly fees: number };

/** Everything that a clerk needs to take the money of one dossier. */
export const paymentView = (
  { code, version, state }: RecordedDossier,
  rules: DossierRules,
  principal: Principal,
): PaymentView => {
  const { opened } = state;
  const account = accountOf(state, rules);
  const ended = ["refused", "withdrawn", "stopped"].includes(state.status);
  const fees = ended ? [] : dueFees(caseOf(rules.procedure, opened), feeFacts(opened)).map(feeChoice);
  const place = placeOf(state, rules.province.id);
  return {
    ...moneyView(code, state, rules),
    ...{ code, version, commune: opened.commune, procedureName: rules.procedure.name, payer: opened.ownerName, fees },
    communeName: findCommune(rules.province, opened.commune)?.name ?? { vi: opened.commune, en: opened.commune },
    receipts: account.payments.map((payment) => receiptView(payment, opened.ownerName)),
    allowed: possible(state, { ...account, fees: fees.length }).filter((action) => may(principal, action, place)),
  };
};
