import { createHash } from "node:crypto";
import { CompactSign, exportJWK, generateKeyPair } from "jose";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage, type Stage } from "./browser.ts";

const file = { name: "ket-qua.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.3 kết quả") };
const record = {
  ...{ v: 1, code: "H14.101-261117-0001", decision: "approved", documentNumber: "45/2026" },
  sha256: createHash("sha256").update(file.buffer).digest("hex"),
  procedure: { code: "1.001193", name: { vi: "Đăng ký khai sinh", en: "Birth registration" } },
  agency: {
    code: "H14.101",
    name: { vi: "Bộ phận Tư pháp – Hộ tịch, Phường Tân Giang", en: "Justice, Tan Giang Ward" },
  },
  ...{ commune: { vi: "Phường Tân Giang", en: "Tan Giang Ward" }, centrePhone: "02063000101" },
  decidedAt: "2026-11-17T03:00:00Z",
};

let stage: Stage;
let jws: string;
let keys: object;
beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
  keys = { keys: [{ ...(await exportJWK(publicKey)), kid: "k", alg: "ES256", use: "sig" }] };
  jws = await new CompactSign(new TextEncoder().encode(JSON.stringify(record)))
    .setProtectedHeader({ alg: "ES256", kid: "k", typ: "motcua-outcome" })
    .sign(privateKey);
  stage = await openStage();
});
afterAll(() => stage.close());

/** The page on a phone, with the province's keys and what the API answers about a record. */
const visit = async (fragment: string, width = 360): Promise<Page> => {
  const page = await stage.browser.newPage({ viewport: { width, height: 780 } });
  await page.context().route("**/.well-known/motcua-keys.json", (route) => route.fulfill({ json: keys }));
  await page.context().route("**/api/verification", (route) => route.fulfill({ json: { record: jws } }));
  await page.goto(`${stage.url}/xac-minh/${fragment}`);
  return page;
};

test("whoever scans the code of an outcome reads what was issued by whom, and that the file is the one issued", async () => {
  const page = await visit(`#${"a".repeat(22)}`);
  const shown = page.getByTestId("verified");
  await shown.waitFor();
  const text = await shown.innerText();
  for (const words of ["Đúng là kết quả do cơ quan cấp", "45/2026", "Đăng ký khai sinh", "Bộ phận Tư pháp"])
    expect(text).toContain(words);
  const [chooser] = [page.getByLabel("Kiểm tra tệp PDF")];
  await chooser.setInputFiles(file);
  await expect.poll(() => page.getByTestId("file-check").innerText()).toContain("không bị sửa");
  await chooser.setInputFiles({ ...file, buffer: Buffer.from("%PDF-1.3 kết quá") });
  await expect.poll(() => page.getByTestId("file-check").innerText()).toContain("không phải là tệp đã cấp");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.close();
});

test("a forged record is told plainly, with what to do", async () => {
  const page = await visit(`#${jws.slice(0, -8)}AAAAAAAA`, 1280);
  const shown = page.getByTestId("not-verified");
  await shown.waitFor();
  expect(await shown.innerText()).toMatch(/Không xác minh được[\s\S]*Hãy gọi/);
  await page.close();
});
