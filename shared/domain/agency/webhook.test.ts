import { expect, test } from "vitest";
import { Webhook } from "./webhook.ts";

const read = (url: string) => Webhook.safeParse({ url, secretParameter: "/motcua/cao-bang/so-y-te" }).success;

test("an agency that is called has an address of the open internet, over TLS", () => {
  expect(read("https://tiepnhan.soyte.caobang.gov.vn/motcua")).toBe(true);
  expect(read("http://tiepnhan.soyte.caobang.gov.vn/motcua")).toBe(false);
});

test.each([
  "https://127.0.0.1/in",
  "https://169.254.169.254/latest/meta-data",
  "https://2130706433/in",
  "https://0x7f.1/in",
  "https://[::1]/in",
  "https://[::ffff:10.0.0.1]/in",
  "https://8.8.8.8/in",
  "https://localhost/in",
  "https://printer/in",
  "https://db.internal/in",
  "https://nas.local/in",
  "https://ten:matkhau@soyte.caobang.gov.vn/in",
  "https://ten@soyte.caobang.gov.vn/in",
  "không phải địa chỉ",
])("%s is no such address", (url) => {
  expect(read(url)).toBe(false);
});
