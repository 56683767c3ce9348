import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { renderSite } from "./render-site.tsx";
import { sampleSite } from "./testing/sample-site.ts";

const files = renderSite(sampleSite);
const text = (path: string): string => {
  const body = files.find((file) => file.path === path)?.body;
  if (typeof body !== "string") throw new Error(`${path} was not rendered`);
  return body;
};
const pages = files.filter((file) => file.path.endsWith(".html"));

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // The renderer closes void elements, which HTML allows.
    "void-style": ["error", { style: "selfclosing" }],
    // A phone link breaks nowhere: its style says so, and its spaces do not break.
    "tel-non-breaking": "off",
  },
});

describe("every page", () => {
  test.each(pages.map((page) => [page.path, String(page.body)]))("%s is clean HTML", async (_, body) => {
    const report = await validator.validateString(body);
    const faults = report.results.flatMap(({ messages }) => messages);
    expect(faults.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`)).toEqual([]);
  });

  test.each(pages.map((page) => [page.path, String(page.body)]))(
    "%s needs nothing that the content policy forbids",
    (_, body) => {
      expect(body).not.toMatch(/\sstyle=|<style|\son[a-z]+=|javascript:/i);
      expect(body).not.toMatch(/<script(?![^>]*\ssrc="\/assets\/)/);
      expect(body).not.toMatch(/\s(src|href)="data:/);
      const loaded = [
        ...body.matchAll(
          /<(?:script|img|link rel="(?:stylesheet|preload|modulepreload|icon)")[^>]*(?:src|href)="([^"]+)"/g,
        ),
      ];
      for (const [, address] of loaded) expect(address).toMatch(/^\//);
    },
  );

  test("names its language, has one heading of the first rank and one main part", () => {
    for (const { path, body } of pages) {
      expect(body).toContain(path.startsWith("en/") ? '<html lang="en">' : '<html lang="vi">');
      expect(String(body).match(/<h1[ >]/g)).toHaveLength(1);
      expect(String(body).match(/<main[ >]/g)).toHaveLength(1);
    }
  });

  test("leads only to pages that exist", () => {
    const paths = new Set(files.map((file) => `/${file.path.replace(/index\.html$/, "")}`));
    for (const { path, body } of pages)
      for (const [, link] of String(body).matchAll(/<a [^>]*href="(\/[^"#]*)/g))
        expect(paths, `${path} → ${link}`).toContain(link);
  });
});

describe("a procedure's page", () => {
  const page = text("thu-tuc/1.001193/index.html");

  test("says how long each case takes, in words", () => {
    expect(page).toContain("Trong ngày; nhận sau 15:00 trả vào ngày làm việc tiếp theo");
    expect(page).toContain("5 ngày làm việc");
  });

  test("shows each case's own papers with form, count and where no paper is needed", () => {
    expect(page).toContain("Trường hợp: Có giấy chứng sinh");
    expect(page).toContain("Cơ sở y tế đã gửi giấy chứng sinh điện tử");
    expect(page).toContain("Bản sao chứng thực");
  });

  test("names the officer in charge and the phone of each commune", () => {
    expect(page).toContain("Lý Thị Hoa");
    expect(page).toContain('href="tel:02063000212"');
  });

  test("keeps the editors' unverified notes to the editors", () => {
    expect(files.map(({ body }) => String(body)).join()).not.toContain("Ghi chú nội bộ chưa kiểm chứng");
  });

  test("gives the fee with its legal basis, and the reason why it is not fully online", () => {
    const other = text("thu-tuc/1.001699/index.html");
    expect(other).toContain("8.000 đ / bản");
    expect(other).toContain("Thông tư mẫu, điều 3");
    expect(other).toContain("Hội đồng phải gặp trực tiếp người khuyết tật.");
  });

  test("exists in English under /en/", () => {
    expect(text("en/thu-tuc/1.001193/index.html")).toContain("Birth registration");
  });

  test("is light enough for a weak line", () => {
    expect(gzipSync(page).length).toBeLessThan(10_000);
  });
});

test("the same input gives the same bytes, whatever the order of the procedures", () => {
  const again = renderSite({ ...sampleSite, procedures: [...sampleSite.procedures].reverse() });
  const changed = again.filter((file, at) => file.path !== files[at]?.path || file.body !== files[at]?.body);
  expect(changed.map(({ path }) => path)).toEqual([]);
});

test("no path is written twice", () => {
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
});

test("pages of staff and screens stay out of search engines, procedures are listed in both languages", () => {
  const sitemap = text("sitemap.xml");
  expect(sitemap).toContain("<loc>https://motcua.example/thu-tuc/1.001193/</loc>");
  expect(sitemap).toContain("<loc>https://motcua.example/en/thu-tuc/1.001193/</loc>");
  expect(sitemap).not.toMatch(/can-bo|man-hinh/);
  expect(text("man-hinh/tan-giang/index.html")).toContain('content="noindex"');
});

test("the short address of the SMS shows the tracking page, which keeps its own name", () => {
  const page = text("tc/index.html");
  expect(page).toContain('<link rel="canonical" href="https://motcua.example/tra-cuu/"/>');
  expect(page).toContain('id="tracking"');
  expect(text("sitemap.xml")).not.toContain("/tc/");
});

test("the console's settings lie in config.json", () => {
  expect(JSON.parse(text("config.json"))).toEqual(sampleSite.siteConfig);
});
