import { describe, expect, test } from "vitest";
import {
  allowance,
  birth,
  given,
  happened,
  required,
  rulesOf,
  stateAfter,
  submitted,
} from "../../../tests/support/dossier.ts";
import { accountOf, wantedNow } from "./account.ts";
import { DossierEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { DossierRules } from "./rules.ts";
import { noDossier, type OpenDossier } from "./state.ts";

/** Copies of entries in the register: 8,000 each. */
const extract = rulesOf("2.000635");
/** Certified copies: by pages, paid with the outcome. */
const copies = rulesOf("2.000815");
/** A levy that the province sets. */
const permit = rulesOf("1.013225");

const opening = (rules: DossierRules): DossierEvent[] => [submitted(rules, required(rules))];
const received = (rules: DossierRules) => given(rules, ...opening(rules)).when({ type: "ReceiveDossier" }).events;
const account = (rules: DossierRules, events: readonly DossierEvent[]) =>
  accountOf(stateAfter(events) as OpenDossier, rules);
const page = (quantity: number, fee = 0) => [{ fee, quantity }];

describe("a fee at the counter", () => {
  test("is taken before or after receipt in one press, and the clock does not stand still for it", () => {
    const taken = given(copies, ...received(copies)).when({
      type: "ConfirmPayment",
      fees: page(3),
      payer: "Nông Văn An",
    });
    expect(taken.yields("FeesAssessed", "PaymentConfirmed")).toMatchObject({ status: "received" });
    expect(account(copies, taken.events)).toMatchObject({
      state: "paid",
      dueVnd: 5000,
      paidVnd: 5000,
      openVnd: 0,
      payments: [{ receiptNumber: "", amountVnd: 5000, method: "cash", payer: "Nông Văn An" }],
    });
    given(copies, ...opening(copies))
      .when({ type: "ConfirmPayment", fees: page(1), method: "card", receiptNumber: "BL 7" })
      .yields("FeesAssessed", "PaymentConfirmed");
  });

  test("stands as it was from the first dong on", () => {
    const asked = given(extract, ...received(extract)).when({ type: "AssessFees", fees: page(2) });
    const part = given(extract, ...asked.events).when({ type: "ConfirmPayment", amountVnd: 10_000 });
    expect(account(extract, part.events)).toMatchObject({ state: "partly", openVnd: 6000 });
    given(extract, ...part.events)
      .when({ type: "AssessFees", fees: page(1) })
      .refused("FEES_ALREADY_PAID");
    given(extract, ...part.events)
      .when({ type: "ConfirmPayment", fees: page(1) })
      .refused("FEES_ALREADY_PAID");
    given(extract, ...part.events)
      .when({ type: "ConfirmPayment", amountVnd: 6001 })
      .refused("PAYMENT_TOO_MUCH");
    const rest = given(extract, ...part.events).when({ type: "ConfirmPayment" });
    expect(account(extract, rest.events).state).toBe("paid");
    given(extract, ...rest.events)
      .when({ type: "ConfirmPayment" })
      .refused("PAYMENT_NOT_REQUESTED");
  });

  test("that the definition alone tells is fixed by its first payment", () => {
    const levy = { ...extract.procedure.cases[0]?.fees[0], unit: undefined };
    const cases = extract.procedure.cases.map((one) => ({ ...one, fees: [levy] }));
    const rules = { ...extract, procedure: { ...extract.procedure, cases } } as DossierRules;
    expect(account(rules, opening(rules))).toMatchObject({ known: true, state: "unpaid", openVnd: 8000 });
    const paid = given(rules, ...opening(rules)).when({
      type: "ConfirmPayment",
      method: "transfer",
      transaction: "FT1",
    });
    paid.yields("FeesAssessed", "PaymentConfirmed");
    expect(paid.events.at(-1)).toMatchObject({ transaction: "FT1", amountVnd: 8000, lines: [{ kind: "charge" }] });
    const asked = given(rules, ...received(rules)).when({ type: "RequestPayment", reason: "Chưa nộp lệ phí" });
    expect(asked.yields("FeesAssessed", "PaymentRequested")).toMatchObject({ payment: { amountVnd: 8000 } });
    expect(account(rules, asked.events).openVnd).toBe(8000);
  });

  test("is not known while nobody said how many pages, or what the province takes", () => {
    expect(account(copies, opening(copies))).toMatchObject({ known: false, state: "unpaid", openVnd: 0 });
    given(copies, ...opening(copies))
      .when({ type: "ConfirmPayment" })
      .refused("PAYMENT_NOT_REQUESTED");
    given(copies, ...received(copies))
      .when({ type: "RequestPayment", reason: "x" })
      .refused("PAYMENT_NOT_REQUESTED");
    given(permit, ...opening(permit))
      .when({ type: "AssessFees", fees: [] })
      .refused("FEE_AMOUNT_MISSING");
    const set = { fee: 0, amountVnd: 75_000, basis: "NQ 12/2026/NQ-HĐND" };
    given(permit, ...opening(permit))
      .when({ type: "AssessFees", fees: [set] })
      .yields("FeesAssessed");
    given(permit, ...opening(permit))
      .when({ type: "ConfirmPayment", fees: [] })
      .refused("FEE_AMOUNT_MISSING");
  });

  test("of somebody who files online may be less", () => {
    const fee = { ...extract.procedure.cases[0]?.fees[0], unit: undefined };
    const reductions = [{ who: { vi: "Nộp trực tuyến", en: "Online" }, percent: 50, channel: "online", basis: "NQ 7" }];
    const cases = extract.procedure.cases.map((one) => ({ ...one, fees: [{ ...fee, reductions }] }));
    const rules = { ...extract, procedure: { ...extract.procedure, cases } } as DossierRules;
    const online = opening(rules).map((event) => ({ ...event, channel: "online" }) as DossierEvent);
    expect([account(rules, opening(rules)).dueVnd, account(rules, online).dueVnd]).toEqual([8000, 4000]);
  });

  test("of a free procedure is nothing", () => {
    expect(account(allowance, opening(allowance))).toMatchObject({ known: true, state: "free" });
  });
});

describe("a request for money", () => {
  const asked = () =>
    given(birth, ...received(birth)).when({
      type: "RequestPayment",
      amountVnd: 50_000,
      kind: "levy",
      reason: "Lệ phí",
    });

  test("is paid in parts; the work goes on with the last dong", () => {
    const part = given(birth, ...asked().events).when({ type: "ConfirmPayment", amountVnd: 20_000 });
    expect(part.yields("PaymentConfirmed")).toMatchObject({
      status: "payment-requested",
      payment: { paidVnd: 20_000 },
    });
    expect([account(birth, part.events).state, wantedNow(stateAfter(part.events) as OpenDossier, birth)]).toEqual([
      "partly",
      30_000,
    ]);
    const rest = given(birth, ...part.events).when({ type: "ConfirmPayment" });
    expect(rest.yields("PaymentConfirmed")).toMatchObject({ status: "processing" });
    expect(rest.events.at(-1)).toMatchObject({ amountVnd: 30_000, lines: [{ kind: "levy", amountVnd: 30_000 }] });
  });

  test("counts towards what it was for, not towards a fee that is paid with the outcome", () => {
    const set = given(copies, ...received(copies)).when({ type: "AssessFees", fees: page(3) });
    const more = given(copies, ...set.events).when({ type: "RequestPayment", amountVnd: 9000, reason: "Bổ sung" });
    expect(more.yields("PaymentRequested")).toMatchObject({ payment: { amountVnd: 9000 } });
    const paid = given(copies, ...more.events).when({ type: "ConfirmPayment" });
    expect(paid.events.at(-1)).toMatchObject({ lines: [{ name: { vi: "Bổ sung" }, amountVnd: 9000 }] });
    expect(account(copies, paid.events)).toMatchObject({ state: "partly", openVnd: 5000 });
  });

  test("of before amounts were written down is read as it was meant", () => {
    const old = [
      ...received(birth),
      DossierEvent.parse(happened("PaymentRequested", { amountVnd: 8000, reason: "lệ phí" })),
      DossierEvent.parse(
        happened("PaymentConfirmed", {
          receiptNumber: "BL1",
          clock: { dueAt: "2026-11-18T10:00:00Z", warnAt: "2026-11-18T03:00:00Z" },
        }),
      ),
    ];
    expect(stateAfter(old).status).toBe("processing");
    expect(account(birth, old)).toMatchObject({ state: "paid", dueVnd: 8000, payments: [{ amountVnd: 8000 }] });
  });

  test("that the calendar cannot end is refused", () => {
    const rules = { ...birth, calendar: { ...birth.calendar, years: [] } };
    given(rules, ...asked().events)
      .when({ type: "ConfirmPayment" })
      .refused("CALENDAR_YEAR_MISSING");
    given(birth, ...opening(birth))
      .when({ type: "RequestPayment", reason: "x" })
      .refused("DOSSIER_NOT_RECEIVED");
  });
});

describe("money that is given back", () => {
  const paid = () =>
    given(extract, ...received(extract)).when({ type: "ConfirmPayment", fees: page(1), receiptNumber: "2026-000001" });
  const back = { type: "RefundPayment", receiptNumber: "2026-000001", reason: "Thu nhầm người được miễn" } as const;

  test("cancels one receipt, once, and the fee is open again", () => {
    const refunded = given(extract, ...paid().events).when(back);
    refunded.yields("PaymentRefunded");
    expect(refunded.events.at(-1)).toMatchObject({ amountVnd: 8000, method: "cash", lines: [{ amountVnd: 8000 }] });
    expect(account(extract, refunded.events)).toMatchObject({ state: "unpaid", openVnd: 8000 });
    given(extract, ...refunded.events)
      .when(back)
      .refused("RECEIPT_CANCELLED");
    given(extract, ...paid().events)
      .when({ ...back, receiptNumber: "9" })
      .refused("RECEIPT_UNKNOWN");
    given(extract, ...opening(extract))
      .when(back)
      .refused("RECEIPT_UNKNOWN");
  });

  test("on a dossier that was withdrawn leaves nothing owed, and nothing can be paid there any more", () => {
    const withdrawn = given(extract, ...paid().events).when({ type: "WithdrawDossier", reason: "Không làm nữa" });
    expect(account(extract, withdrawn.events)).toMatchObject({ state: "paid", openVnd: 0 });
    const refunded = given(extract, ...withdrawn.events).when(back);
    expect(account(extract, refunded.events)).toMatchObject({ state: "refunded", openVnd: 0 });
    given(extract, ...refunded.events)
      .when({ type: "ConfirmPayment" })
      .refused("DOSSIER_ENDED");
    given(extract, ...refunded.events)
      .when({ type: "AssessFees", fees: [] })
      .refused("DOSSIER_ENDED");
    for (const fact of refunded.events.filter(({ type }) => type === "FeesAssessed" || type === "PaymentConfirmed"))
      expect(evolve(stateAfter(refunded.events), fact)).toEqual(stateAfter(refunded.events));
  });

  test("keeps the payer's name on what goes back, and waits while the dossier waits for money", () => {
    const named = given(extract, ...received(extract)).when({
      type: "ConfirmPayment",
      fees: page(1),
      receiptNumber: "1",
      payer: "An",
    });
    const refunded = given(extract, ...named.events).when({ ...back, receiptNumber: "1" });
    expect(refunded.events.at(-1)).toMatchObject({ payer: "An" });
    const waiting = given(extract, ...named.events).when({ type: "RequestPayment", amountVnd: 1, reason: "x" });
    given(extract, ...waiting.events)
      .when({ ...back, receiptNumber: "1" })
      .refused("DOSSIER_PAUSED");
  });

  test("before there is a dossier changes nothing, nor does a receipt that is not there", () => {
    const refund = happened("PaymentRefunded", {
      receiptNumber: "1",
      amountVnd: 1,
      method: "cash",
      lines: [],
      reason: "x",
    });
    expect(evolve(noDossier, refund)).toBe(noDossier);
    expect(account(extract, [...paid().events, refund]).state).toBe("paid");
  });
});

test("what is open of fees that somebody has set is asked for as it was set", () => {
  const line = { name: { vi: "Lệ phí", en: "Levy" }, kind: "levy" as const, amountVnd: 8000 };
  const events = [...received(extract), happened("FeesAssessed", { lines: [line] })];
  const asked = given(extract, ...events).when({ type: "RequestPayment", reason: "Lệ phí" });
  asked.yields("PaymentRequested");
  expect(account(extract, asked.events)).toMatchObject({ openVnd: 8000 });
});
