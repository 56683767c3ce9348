import { expect, test } from "vitest";
import { carrierReason } from "./carrier-reasons.ts";

test("a clerk reads in words why a message did not arrive, and the carrier's own words where none are known", () => {
  expect(carrierReason("Phone is currently unreachable/unavailable").vi).toBe("máy tắt hoặc ngoài vùng phủ sóng");
  expect(carrierReason("Blocked as spam by phone carrier").vi).toBe("máy hoặc nhà mạng chặn tin");
  expect(carrierReason("UNKNOWN_NUMBER").en).toBe("no such number");
  expect(carrierReason("Permanent NoEmail").vi).toBe("không có hộp thư này");
  expect(carrierReason("Permanent MailboxFull").vi).toBe("hộp thư đã đầy");
  expect(carrierReason("Unknown error attempting to reach phone").vi).toBe("Unknown error attempting to reach phone");
});
