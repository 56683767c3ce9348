import { describe, expect, test } from "vitest";
import { Fee, type ProcedureCase } from "../../shared/domain/procedure/definition.ts";
import { dong } from "./dong.ts";
import { feesText, feeText, timeLimitText } from "./legal-text.ts";

describe("a time limit in words", () => {
  test.each([
    [{ unit: "working-days", count: 3 }, "3 ngày làm việc", "3 working days"],
    [{ unit: "calendar-days", count: 15 }, "15 ngày", "15 days"],
    [{ unit: "working-hours", count: 8 }, "8 giờ làm việc", "8 working hours"],
    [
      { unit: "same-day", cutoff: "15:00" },
      "Trong ngày; nhận sau 15:00 trả vào ngày làm việc tiếp theo",
      "The same day; if received after 15:00, the next working day",
    ],
  ] as const)("%o", (limit, vi, en) => {
    expect(timeLimitText(limit, "vi")).toBe(vi);
    expect(timeLimitText(limit, "en")).toBe(en);
  });
});

describe("a fee in words", () => {
  const oneCase: ProcedureCase = {
    id: "standard",
    name: { vi: "Thông thường", en: "Usual" },
    timeLimit: { unit: "working-days", count: 3 },
    components: [],
    fees: [],
  };
  const fee = { name: { vi: "Lệ phí", en: "Levy" }, kind: "levy", basis: "Luật" };
  test("an amount unknown here is the province's to set, and is not shown as free", () => {
    expect(feeText(Fee.parse(fee), "vi")).toBe("Theo nghị quyết của Hội đồng nhân dân tỉnh");
  });
  test("an amount of nothing is free", () => {
    expect(feeText(Fee.parse({ ...fee, amountVnd: 0 }), "vi")).toBe("Không thu phí");
  });
  test("says whether it is paid at the counter or online, when that differs", () => {
    const counter = Fee.parse({ ...fee, amountVnd: 20_000, channel: "counter" });
    const online = Fee.parse({ ...fee, amountVnd: 10_000, channel: "online" });
    expect(feesText({ ...oneCase, fees: [counter, online] }, "vi")).toBe(
      "20.000 đ khi nộp tại quầy; 10.000 đ khi nộp trực tuyến",
    );
    expect(feesText({ ...oneCase, fees: [Fee.parse({ ...fee, amountVnd: 8000 })] }, "vi")).toBe("8.000 đ");
  });
  test("is not told as free when some have to pay", () => {
    const free = Fee.parse({ ...fee, amountVnd: 0 });
    expect(feesText({ ...oneCase, fees: [free] }, "vi")).toBe("Không thu phí");
    expect(feesText({ ...oneCase, fees: [free, Fee.parse(fee)] }, "vi")).toMatch(/^Không thu phí; riêng một số/);
  });
  test("an amount stands with its unit", () => {
    expect(feeText(Fee.parse({ ...fee, amountVnd: 2000, unit: { vi: "mỗi trang", en: "per page" } }), "vi")).toBe(
      "2.000 đ mỗi trang",
    );
    expect(feeText(Fee.parse({ ...fee, amountVnd: 2000, unit: { vi: "trang", en: "page" } }), "vi")).toBe(
      "2.000 đ / trang",
    );
  });
});

test.each([
  [0, "0 đ"],
  [999, "999 đ"],
  [1000, "1.000 đ"],
  [200_000, "200.000 đ"],
  [1_234_567, "1.234.567 đ"],
])("%i dong reads %s", (amount, text) => {
  expect(dong(amount, "vi")).toBe(text);
});
