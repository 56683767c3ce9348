import { expect, test } from "vitest";
import { troubleDetail, troubleIn } from "../domain/delivery/trouble.ts";
import { stuckReasonText } from "./stuck-reasons.ts";

test("a message that an agency's software did not take is told with what the software answered last", () => {
  const { vi } = stuckReasonText("AGENCY_REFUSED", "refused: HTTP 404");
  expect(vi).toBe("Cơ quan từ chối tin này nhiều lần: từ chối một bản tin (HTTP 404)");
  const away = stuckReasonText("AGENCY_AWAY_TOO_LONG", "timeout: ETIMEDOUT");
  expect(away.vi).toBe("Cơ quan không nhận được tin suốt mười hai ngày: không trả lời kịp (ETIMEDOUT)");
  expect(away.en).toBe("The agency could not be reached for twelve days: did not answer in time (ETIMEDOUT)");
  expect(stuckReasonText("AGENCY_AWAY_TOO_LONG", "redirected: HTTP 302").vi).toContain("chuyển sang địa chỉ khác");
  expect(stuckReasonText("AGENCY_AWAY_TOO_LONG", "misunderstood: HTTP 200").vi).toContain("không phải của phần mềm");
  expect(stuckReasonText("AGENCY_AWAY_TOO_LONG", "no-secret: /motcua/police").vi).toContain("chưa có khóa để ký");
  expect(stuckReasonText("AGENCY_AWAY_TOO_LONG", "unreachable: ").vi).toMatch(/: không kết nối được$/);
});

test("what else stands beside a message is left to who mends it", () => {
  expect(stuckReasonText("AGENCY_NOT_CALLED", "H14.16").vi).toBe("Cơ quan không còn địa chỉ nhận tin qua webhook");
  expect(stuckReasonText("ZOD_ERROR").vi).toBe("Nội dung không đúng khuôn dạng của loại tin này");
  expect(stuckReasonText("SOMETHING_NEW", "asleep: x").vi).toBe("Phần xử lý báo lỗi SOMETHING_NEW");
  expect(troubleIn("nothing of the kind")).toBeUndefined();
  expect(troubleIn(troubleDetail({ kind: "busy", detail: "HTTP 429" }))).toEqual({ kind: "busy", detail: "HTTP 429" });
});
