import { createHmac, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { CashSheetView, PaymentView, UnmatchedList } from "../../shared/contracts/payment-api.ts";
import { type DossierWorld, dossierWorld, lead, receptionist } from "../../tests/support/dossier-world.ts";
import { refusal } from "../../tests/support/problem.ts";

let world: DossierWorld;
beforeAll(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
});

const extract = {
  commune: "01288",
  procedure: "2.000635",
  channel: "counter",
  owner: { name: "Nông Thị Mai" },
};
const SECRET = "s3cret";
const ACCOUNT = "0000000101";

/** A dossier whose two copies cost 16,000. */
const priced = async () => {
  const { code } = await world.submit(extract);
  await world.command(code, "assess-fees", { fees: [{ fee: 0, quantity: 2 }] });
  return code;
};
const payment = async (code: string) =>
  PaymentView.parse(await (await world.get(`/api/dossiers/${code}/payment`, { as: receptionist })).json());
const sheet = async (date = "2026-11-17") => {
  const answer = await world.get(`/api/cash-sheet?commune=01288&date=${date}`, { as: receptionist });
  return CashSheetView.parse(await answer.json());
};
const unmatched = async (scope = "01288", as = receptionist) =>
  UnmatchedList.parse(await (await world.get(`/api/payments/unmatched?commune=${scope}`, { as })).json()).items;

const tell = (notice: object, { secret = SECRET, at = world.clock.at, bank = "vietinbank" } = {}) => {
  const body = JSON.stringify({ account: ACCOUNT, paidAt: world.clock.at, ...notice });
  const timestamp = String(Date.parse(at));
  const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  return world.send("/api/payments/callback", body, {
    "x-bank": bank,
    "x-timestamp": timestamp,
    "x-signature": signature,
  });
};
const told = async (notice: object) => {
  const answer = await tell(notice);
  expect(answer.status).toBe(200);
  return (await answer.json()).matched;
};

describe("the fee at the counter", () => {
  test("gives a numbered receipt at once, in words too, and the next receipt has the next number", async () => {
    const code = await priced();
    expect(await payment(code)).toMatchObject({
      state: "unpaid",
      openVnd: 16_000,
      transfer: {
        reference: code.replace(/[.-]/g, ""),
        amountVnd: 16_000,
        vietQr: expect.stringContaining("A000000727"),
      },
    });
    await world.command(code, "confirm-payment", { method: "cash", payer: "Nông Văn An" });
    const paid = await payment(code);
    expect(paid).toMatchObject({
      state: "paid",
      receipts: [{ payer: "Nông Văn An", amountWords: "Mười sáu nghìn đồng", chargeVnd: 16_000, levyVnd: 0 }],
    });
    const other = await world.submit(extract);
    await world.command(other.code, "confirm-payment", { fees: [{ fee: 0, quantity: 1 }], method: "card" });
    const [first, second] = [paid, await payment(other.code)].map((one) => Number(one.receipts[0]?.number.slice(5)));
    expect(second).toBe((first ?? 0) + 1);
  });

  test("of six counters at once gives six numbers without a gap", async () => {
    const codes = await Promise.all(Array.from({ length: 6 }, priced));
    await Promise.all(codes.map((code) => world.command(code, "confirm-payment", {})));
    const views = await Promise.all(codes.map(payment));
    const numbers = views.map((one) => Number(one.receipts[0]?.number.slice(5))).toSorted((a, b) => a - b);
    expect(numbers.map((one) => one - (numbers[0] ?? 0))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test("sent twice is taken once, and a paper receipt's number is taken once in the commune's year", async () => {
    const [code, other] = [await priced(), await priced()];
    const body = { receiptNumber: "AA 0001" };
    await world.command(code, "confirm-payment", body, { key: "pay-once-1" });
    await world.command(code, "confirm-payment", body, { key: "pay-once-1" });
    expect((await payment(code)).receipts).toHaveLength(1);
    for (const receiptNumber of ["AA 0001", "2026-000001"]) {
      const again = await world.post(`/api/dossiers/${other}/confirm-payment`, {
        as: receptionist,
        body: { receiptNumber },
      });
      expect(await refusal(again)).toEqual([422, "RECEIPT_NUMBER_TAKEN", "receiptNumber"]);
    }
  });
});

describe("what a bank tells", () => {
  test("pays the dossier of its words to the dong, once however often it is told", async () => {
    const code = await priced();
    const notice = {
      transaction: randomUUID(),
      amountVnd: 16_000,
      words: `MBVCB.1 ${code.replace(/[.-]/g, "")} nop phi`,
    };
    expect([await told(notice), await told(notice)]).toEqual([true, true]);
    expect(await payment(code)).toMatchObject({
      state: "paid",
      receipts: [{ method: "transfer", officer: "system:bank" }],
    });
  });

  test("of another amount, no dossier, another's account or one that is paid waits for an officer and is never lost", async () => {
    const code = await priced();
    const known = new Set((await unmatched()).map(({ id }) => id));
    const tried: [object, string][] = [
      [{ amountVnd: 15_000, words: code }, "other-amount"],
      [{ amountVnd: 16_000, words: "nop tien" }, "no-reference"],
      [{ amountVnd: 16_000, words: "H14.101-261117-9999" }, "dossier-unknown"],
    ];
    for (const [notice] of tried) expect(await told({ transaction: randomUUID(), ...notice })).toBe(false);
    const waiting = (await unmatched()).filter(({ id }) => !known.has(id));
    expect(waiting.map(({ why }) => why).toSorted()).toEqual(tried.map(([, why]) => why).toSorted());
    await world.command(code, "confirm-payment", {});
    const late = { transaction: randomUUID(), amountVnd: 16_000, words: code };
    expect([await told(late), await told(late)]).toEqual([false, false]);
    expect((await unmatched()).filter(({ why }) => why === "not-open")).toHaveLength(1);
    await told({ transaction: randomUUID(), amountVnd: 1, words: code, account: "99990000" });
    expect(await unmatched("cao-bang", ["province-editor:cao-bang"])).toMatchObject([{ why: "other-account" }]);
  });

  test("is written to a dossier by an officer, or set aside with a note, once", async () => {
    const code = await priced();
    const send = async () => {
      const transaction = randomUUID();
      await told({ transaction, amountVnd: 10_000, words: "nop tien ho so me toi" });
      return `vietinbank:${transaction}`;
    };
    const resolve = (id: string, body: object) =>
      world.post(`/api/payments/unmatched/${id}/resolve`, { as: receptionist, body });
    const first = await send();
    expect((await resolve(first, { dossier: code })).status).toBe(200);
    expect(await payment(code)).toMatchObject({ state: "partly", openVnd: 6000 });
    expect(await refusal(await resolve(first, { note: "x" }))).toEqual([409, "CREDIT_RESOLVED"]);
    expect(await refusal(await resolve(first, { dossier: await priced() }))).toEqual([409, "CREDIT_RESOLVED"]);
    const second = await send();
    expect((await resolve(second, { note: "Đã chuyển trả người nộp" })).status).toBe(200);
    expect((await unmatched()).map(({ id }) => id)).not.toContain(second);
    expect(await refusal(await resolve("vietinbank:nothing", { note: "x" }))).toEqual([404, "CREDIT_UNKNOWN"]);
  });

  test("counts only with the bank's own signature over these very bytes, from these minutes", async () => {
    const notice = { transaction: randomUUID(), amountVnd: 1, words: "x" };
    for (const wrong of [{ secret: "other" }, { at: "2026-11-17T01:50:00Z" }, { at: "2026-11-17T02:06:00Z" }])
      expect(await refusal(await tell(notice, wrong))).toEqual([401, "BANK_SIGNATURE_WRONG"]);
    expect(await refusal(await tell(notice, { bank: "nobody" }))).toEqual([401, "BANK_NOT_KNOWN"]);
    expect(await refusal(await tell({ ...notice, amountVnd: "1" }))).toEqual([400, "BODY_NOT_VALID", "amountVnd"]);
    expect((await unmatched()).map(({ transaction }) => transaction)).not.toContain(notice.transaction);
  });
});

describe("the sheet of the day", () => {
  const day = "2026-12-01";
  const close = (body: object, asking: object = {}) =>
    world.post("/api/cash-sheet/close", {
      as: receptionist,
      body: { commune: "01288", date: day, openingVnd: 500_000, ...body },
      ...asking,
    });

  test("holds what each officer took and gave back, is closed once, and what comes later stands on the next day's", async () => {
    world.clock.at = "2026-12-01T03:00:00Z";
    const [code, other] = [await priced(), await priced()];
    await world.command(code, "confirm-payment", { method: "cash" });
    world.clock.at = "2026-12-01T03:01:00Z";
    await world.command(other, "confirm-payment", { method: "card" });
    world.clock.at = "2026-12-01T03:02:00Z";
    const [receipt] = (await payment(code)).receipts;
    await world.command(code, "refund-payment", { receiptNumber: receipt?.number, reason: "Thu nhầm" }, { as: lead });
    world.clock.at = "2026-12-01T03:03:00Z";
    await world.command(code, "confirm-payment", { method: "cash" });
    const [mine] = (await sheet(day)).sheets;
    expect(mine).toMatchObject({
      officer: "lan.tangiang",
      seen: 4,
      totals: { cash: 16_000, card: 16_000, totalVnd: 32_000 },
    });
    expect(mine?.rows.map(({ cancelled, refund }) => [cancelled === true, refund === true])).toEqual([
      [true, false],
      [false, false],
      [true, true],
      [false, false],
    ]);
    expect(await refusal(await close({ seen: 3, countedVnd: 516_000 }))).toEqual([409, "CASH_SHEET_CHANGED", "seen"]);
    expect(await refusal(await close({ seen: 4, countedVnd: 515_000 }))).toEqual([
      422,
      "CASH_REMARK_MISSING",
      "remark",
    ]);
    const closed = await close({ seen: 4, countedVnd: 515_000, remark: "Thiếu tiền lẻ" });
    expect(CashSheetView.parse(await closed.json()).sheets[0]?.closing).toMatchObject({ differenceVnd: -1000 });
    expect(await refusal(await close({ seen: 4, countedVnd: 516_000 }))).toEqual([409, "CASH_SHEET_CLOSED"]);
    await world.command(await priced(), "confirm-payment", {});
    expect((await sheet(day)).sheets[0]?.rows).toHaveLength(4);
    expect((await sheet("2026-12-02")).sheets[0]?.rows).toHaveLength(1);
  });

  test("of a day to come cannot be closed, and another's sheet is the lead's to close", async () => {
    expect(await refusal(await close({ date: "2027-01-01", seen: 0, countedVnd: 500_000 }))).toEqual([
      422,
      "CASH_DATE_NOT_PAST",
      "date",
    ]);
    const bank = { officer: "system:bank", seen: 0, openingVnd: 0, countedVnd: 0 };
    expect(await refusal(await close(bank))).toEqual([403, "NOT_ALLOWED"]);
    expect((await close(bank, { as: lead, officer: "nguyet.tangiang" })).status).toBe(200);
  });
});

describe("who sees a commune's cash", () => {
  test("are its counter and its lead; nobody of another commune, and no stranger", async () => {
    const elsewhere = { as: ["receptionist:01648"] };
    const asked = [
      world.get("/api/cash-sheet?commune=01288", elsewhere),
      world.get("/api/payments/unmatched?commune=01288", elsewhere),
      world.get("/api/payments/unmatched?commune=cao-bang", elsewhere),
      world.post("/api/cash-sheet/close", {
        ...elsewhere,
        body: { commune: "01288", date: "2026-11-17", seen: 0, openingVnd: 0, countedVnd: 0 },
      }),
    ];
    for (const response of await Promise.all(asked)) expect(await refusal(response)).toEqual([403, "NOT_ALLOWED"]);
    expect(await refusal(await world.get("/api/cash-sheet?commune=01288"))).toEqual([401, "NOT_SIGNED_IN"]);
    const code = await priced();
    const refund = await world.post(`/api/dossiers/${code}/refund-payment`, {
      as: receptionist,
      body: { receiptNumber: "1", reason: "x" },
    });
    expect(await refusal(refund)).toEqual([403, "NOT_ALLOWED"]);
  });
});
