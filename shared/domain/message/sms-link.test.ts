import { expect, test } from "vitest";
import { bookingLink, longestBookingLink, longestSmsLink, smsLink } from "./sms-link.ts";

test("the link in a message fills in the code, in the reader's language, and holds no secret", () => {
  const code = "H14.101-261121-0001";
  expect(smsLink("https://motcua.example", "vi", code)).toBe("https://motcua.example/tc#H14.101-261121-0001");
  expect(smsLink("https://motcua.example", "en", code)).toBe("https://motcua.example/en/tc#H14.101-261121-0001");
});

test("a province without an own host name is measured with the name that CloudFront gives", () => {
  expect(longestSmsLink(undefined, "H14.101")).toHaveLength(64);
  expect(longestSmsLink("motcua.caobang.gov.vn", "H14.101")).toBe(
    "https://motcua.caobang.gov.vn/en/tc#H14.101-YYMMDD-NNNNN",
  );
});

test("who booked is sent to his commune's page of appointments, whose link is measured in the same way", () => {
  expect(bookingLink("https://motcua.example", "vi", "tan-giang")).toBe("https://motcua.example/dat-lich/tan-giang/");
  expect(longestBookingLink(undefined, "tan-giang")).toHaveLength(60);
  expect(longestBookingLink("motcua.caobang.gov.vn", "tan-giang")).toBe(
    "https://motcua.caobang.gov.vn/en/dat-lich/tan-giang/",
  );
});
