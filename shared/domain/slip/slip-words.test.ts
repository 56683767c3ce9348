import { expect, test } from "vitest";
import { subjectOf, taken } from "../../../tests/support/slip-subject.ts";
import { checkSlips } from "../procedure/check-slips.ts";
import { contactValues } from "./dossier-values.ts";
import { feeRows, feeValues } from "./fee-paid.ts";
import { fillSlip } from "./fill-slip.ts";
import { filled } from "./placeholders.ts";
import { limitWords, phoneWords } from "./slip-words.ts";
import { communeOf } from "./subject.ts";
import type { SlipTemplate } from "./template.ts";

test("T1 – every unit of a time limit reads as people say it", () => {
  const limits = [
    limitWords({ unit: "working-days", count: 3 }),
    limitWords({ unit: "calendar-days", count: 20 }),
    limitWords({ unit: "working-hours", count: 8 }),
  ];
  expect(limits).toEqual(["03 ngày làm việc", "20 ngày", "08 giờ làm việc"]);
});

test("numbers are written as people dial them", () => {
  expect(["+84912345678", "02063000111", "113"].map(phoneWords)).toEqual([
    ...["0912\u00a0345\u00a0678", "0206\u00a03000\u00a0111", "113"],
  ]);
});

test("a sentence whose value is missing is not printed at all, and a value is never taken for a variable", () => {
  expect(filled("Lý do: {reason}", {})).toBeUndefined();
  expect(filled("Lý do: {reason}", { reason: "{code}", code: "1" })).toBe("Lý do: {code}");
});

const template: SlipTemplate = {
  id: "receipt-of-several",
  paper: "A5",
  title: "Giấy của {owner}",
  number: "Số {code}",
  subtitle: "{count}",
  blocks: [
    { kind: "fields", fields: [{ label: "Ghi chú", value: "{note}" }] },
    { kind: "codes", label: "QR", lines: ["{code}"] },
    { kind: "table", rows: "none", columns: [{ heading: "A", value: "{a}" }, { heading: "Ký" }] },
    { kind: "sentence", text: "Dấu {sai chỗ}" },
    {
      kind: "signatures",
      people: [
        { title: "NGƯỜI KÝ", name: "{clerk}" },
        { title: "NGƯỜI THỨ HAI", name: "{code}" },
      ],
    },
  ],
  law: "Thông tư 03/2025/TT-VPCP",
};

test("what a form has no values for is left away", () => {
  const slip = fillSlip(template, {
    commune: "Tân Giang",
    at: "2026-11-17T02:00:00Z",
    values: { clerk: "Lan" },
    tables: {},
  });
  expect(slip.title).toBe("Giấy của {owner}");
  expect(slip.head.number).toBeUndefined();
  expect(slip.parts.map(({ kind }) => kind)).toEqual(["table", "sentence", "signatures"]);
  expect(slip.parts.at(-1)).toEqual({
    kind: "signatures",
    people: [{ title: "NGƯỜI KÝ", name: "Lan" }, { title: "NGƯỜI THỨ HAI" }],
  });
});

test("an editor learns of each list, code, brace and field that the form does not have", () => {
  const found = [...checkSlips([template])].map(({ path, code }) => `${code} ${path.slice(2).join(".")}`);
  expect(found).toEqual([
    ...["SLIP_VARIABLE_UNKNOWN blocks.1", "SLIP_VARIABLE_UNKNOWN blocks.2.rows", "SLIP_VARIABLE_UNKNOWN title"],
    ...["SLIP_VARIABLE_UNKNOWN number", "SLIP_VARIABLE_UNKNOWN blocks.0.fields.0.value"],
    ...["SLIP_VARIABLE_UNKNOWN blocks.1.lines.0", "SLIP_VARIABLE_UNKNOWN blocks.3.text"],
    ...["SLIP_VARIABLE_UNKNOWN blocks.4.people.1.name", "SLIP_FIELD_MISSING blocks"],
  ]);
});

test("a payment of several lines is told with kind, method and its sum", () => {
  const lines = [
    { name: "Phí thẩm định", kind: "charge" as const, amountVnd: 100_000 },
    { name: "Lệ phí cấp giấy", kind: "levy" as const, amountVnd: 21_000 },
  ];
  expect(feeValues({ number: "BL-7", payer: "Mai", method: "cash", lines })).toMatchObject({
    ...{ total: "121.000 đồng", totalWords: "Một trăm hai mươi mốt nghìn đồng", method: "Tiền mặt" },
  });
  expect(feeRows({ lines }).map(({ kind }) => kind)).toEqual(["Phí", "Lệ phí"]);
});

test("a commune that its province does not have is the program's fault", () => {
  const { state, rules } = subjectOf(taken());
  expect(() => communeOf({ state, rules: { ...rules, province: { ...rules.province, communes: [] } } })).toThrow(
    "01288",
  );
});

test("an office without a telephone is reached at the centre's", () => {
  const subject = subjectOf(taken());
  const { province } = subject.rules;
  const communes = province.communes.map((one) => ({
    ...one,
    offices: one.offices.filter(({ key }) => key !== "one-stop"),
  }));
  const { contactPhone } = contactValues({
    ...subject,
    rules: { ...subject.rules, province: { ...province, communes } },
  });
  expect(contactPhone).toBe("0206\u00a03000\u00a0101");
});
