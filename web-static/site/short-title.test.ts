import { describe, expect, test } from "vitest";
import { shortTitle } from "./short-title.ts";

describe("a page's title", () => {
  test("is the procedure's name as long as it is shown whole", () => {
    const name = "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con";
    expect(shortTitle(name, "1.000689")).toBe(name);
  });

  test("ends at a comma when the name is too long, and says the code", () => {
    const name = "Chứng thực giao dịch liên quan đến tài sản là động sản, quyền sử dụng đất, nhà ở";
    expect(shortTitle(name, "2.001035")).toBe("Chứng thực giao dịch liên quan đến tài sản là động sản… (2.001035)");
  });

  test("ends at a word where a comma would leave too little", () => {
    const name = "Đăng ký đất đai, cấp Giấy chứng nhận quyền sử dụng đất lần đầu cho hộ gia đình, cá nhân";
    const title = shortTitle(name, "1.013978");
    expect(title).toBe("Đăng ký đất đai, cấp Giấy chứng nhận quyền sử dụng đất lần… (1.013978)");
    expect(title).toHaveLength(70);
  });

  test("tells two procedures apart whose names begin alike", () => {
    const begun = "Đăng ký đất đai, cấp Giấy chứng nhận quyền sử dụng đất lần đầu cho";
    const titles = [shortTitle(`${begun} hộ gia đình`, "1.013978"), shortTitle(`${begun} tổ chức`, "1.012753")];
    expect(new Set(titles).size).toBe(2);
  });

  test("of a page without a code ends in three dots", () => {
    expect(shortTitle("Tờ mã QR – ".concat("Chứng thực ".repeat(9)))).toMatch(/^Tờ mã QR .*\S…$/);
  });
});
