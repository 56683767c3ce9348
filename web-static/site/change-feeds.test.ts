import { expect, test } from "vitest";
import { renderSite } from "../render-site.tsx";
import { sampleSite } from "../testing/sample-site.ts";
import type { ChangeNotice } from "./site-input.ts";

const named = (name: string): Pick<ChangeNotice, "name"> => ({ name: { vi: name, en: `${name} (en)` } });
const changes: ChangeNotice[] = [
  {
    ...{ code: "1.001193", at: "2026-11-20T02:00:00Z", ...named("Đăng ký khai sinh") },
    what: [
      { vi: "Thời hạn là 1 ngày.", en: "The limit is 1 day." },
      { vi: "Phí < 8.000 đ & miễn.", en: 'Fee < 8,000 & "free".' },
    ],
  },
  {
    ...{ code: "1.009999", at: "2026-11-24T20:00:00Z", ...named("Thủ tục cũ\u0007") },
    what: [{ vi: "Bãi bỏ.", en: "Repealed." }],
  },
];
const fileOf = (path: string, given = changes) =>
  renderSite({ ...sampleSite, changes: given }).find((file) => file.path === path);
const text = (path: string, given = changes) => String(fileOf(path, given)?.body);

test("the newest change comes first, on the day that it is in Vietnam", () => {
  const page = text("thay-doi/index.html");
  expect(page.indexOf("Thủ tục cũ")).toBeLessThan(page.indexOf("Thời hạn là 1 ngày."));
  expect(page).toContain("25/11/2026");
  expect(page).toContain('<a href="/thu-tuc/1.001193/">Đăng ký khai sinh</a>');
});

test("a procedure that is gone is named without a link that leads nowhere", () => {
  expect(text("thay-doi/index.html")).not.toContain('href="/thu-tuc/1.009999/"');
  expect(text("thay-doi/index.html")).toContain("không còn áp dụng");
});

test("the Atom feed holds nothing that ends its XML, and each change once", () => {
  const feed = text("thay-doi/feed.xml");
  expect(feed).toContain("Phí &lt; 8.000 đ &amp; miễn.");
  expect(feed).not.toContain("\u0007");
  expect(feed.match(/<entry>/g)).toHaveLength(2);
  expect(feed).toContain("<updated>2026-11-24T20:00:00Z</updated>");
  expect(fileOf("thay-doi/feed.xml")?.contentType).toBe("application/atom+xml; charset=utf-8");
  // Every mark that opens closes: what is left after taking whole elements away is the declaration.
  let rest = feed;
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(/<(\w+)(?: [^<>]*)?>[^<>]*<\/\1>|<\w+ [^<>]*\/>/g, "");
  }
  expect(rest.trim()).toBe('<?xml version="1.0" encoding="UTF-8"?>');
});

test("the JSON feed says the same, in English under /en/", () => {
  expect(JSON.parse(text("en/thay-doi/feed.json"))).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    language: "en",
    items: [
      { title: "Thủ tục cũ\u0007 (en)", content_text: "Repealed.", url: "https://motcua.example/en/thay-doi/" },
      { content_text: 'The limit is 1 day. Fee < 8,000 & "free".', url: "https://motcua.example/en/thu-tuc/1.001193/" },
    ],
  });
});

test("before anything has changed the page says so, and the feeds are there", () => {
  expect(text("thay-doi/index.html", [])).toContain("Chưa có thay đổi nào được công bố.");
  expect(text("thay-doi/feed.xml", [])).toContain("<updated>2025-07-01T00:00:00Z</updated>");
  expect(text("index.html", [])).toContain('type="application/atom+xml"');
});
