import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Procedure } from "../shared/domain/procedure/definition.ts";
import { planSite, renderSite } from "./render-site.tsx";
import type { SiteInput } from "./site/site-input.ts";
import { htmlFaults } from "./testing/html-faults.ts";
import { manyCommunes, sampleSite } from "./testing/sample-site.ts";

const files = renderSite(sampleSite);
const text = (path: string): string => {
  const body = files.find((file) => file.path === path)?.body;
  if (typeof body !== "string") throw new Error(`${path} was not rendered`);
  return body;
};
const pages = files.filter((file) => file.path.endsWith(".html"));

describe("every page", () => {
  test.each(pages.map((page) => [page.path, String(page.body)]))("%s is clean HTML", async (_, body) => {
    expect(await htmlFaults(body)).toEqual([]);
  });

  test.each(pages.map((page) => [page.path, String(page.body)]))(
    "%s needs nothing that the content policy forbids",
    (_, body) => {
      expect(body).not.toMatch(/\sstyle=|<style|\son[a-z]+=|javascript:/i);
      expect(body).not.toMatch(/<script(?! type="application\/(?:ld\+)?json"|[^>]*\ssrc="\/assets\/)/);
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

  test("that search engines show has a sentence to show", () => {
    for (const { path, body } of pages)
      if (!String(body).includes('content="noindex"'))
        expect(body, path).toMatch(/<meta name="description" content="[^"]{10,}"/);
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
    expect(page).toContain("1 bản sao chứng thực");
  });

  test("leads to each commune, whose card names the officer in charge and the phone", () => {
    expect(page).toContain('href="/xa-phuong/phuc-hoa/"');
    const card = JSON.parse(text("communes/phuc-hoa.json"));
    expect(card.offices).toContainEqual({
      key: "justice",
      name: { vi: "Bộ phận Tư pháp – Hộ tịch", en: "Justice and Civil Status" },
      officer: "Mã Văn Sơn",
      phone: "02063000212",
    });
    expect(text("xa-phuong/phuc-hoa/index.html")).toContain("Mã Văn Sơn");
  });

  test("says once for whom a paper is, and which everybody must show", () => {
    const papers = page.slice(page.indexOf('class="papers"'), page.indexOf("</table>"));
    expect(papers.indexOf("Ai cũng cần")).toBeLessThan(papers.indexOf("Giấy chứng sinh"));
    expect(papers.indexOf("Giấy chứng sinh")).toBeLessThan(papers.indexOf("Chỉ khi…"));
    expect(papers.indexOf("Chỉ khi…")).toBeLessThan(papers.indexOf("Văn bản ủy quyền"));
    expect(papers).toContain("Xuất trình 1 bản chính");
    expect(papers).not.toContain("nếu có");
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

describe("a procedure of several cases", () => {
  const [birth] = sampleSite.procedures;
  if (birth === undefined) throw new Error("no sample procedure");
  const [usual, other] = birth.cases;
  if (usual === undefined || other === undefined) throw new Error("no cases");
  const pageOf = (changes: Partial<Procedure>): string => {
    const site = { ...sampleSite, procedures: [{ ...birth, ...changes }] };
    const page = renderSite(site).find(({ path }) => path === "thu-tuc/1.001193/index.html");
    return String(page?.body);
  };
  const step = birth.steps[0];
  if (step === undefined) throw new Error("no step");

  test("shows the ways of cases that exclude each other beside each other, each from the counter to the outcome", () => {
    const steps = [
      { ...step, id: "a", name: { vi: "Ghi sổ ngay", en: "Enter" }, cases: [usual.id] },
      { ...step, id: "b", name: { vi: "Xác minh rồi ghi sổ", en: "Verify" }, cases: [other.id] },
    ];
    const ways = pageOf({ steps }).split('<ol class="steps">').slice(1);
    expect(ways).toHaveLength(2);
    expect(ways[0]).toContain("Ghi sổ ngay");
    expect(ways[0]?.split("</ol>")[0]).not.toContain("Xác minh rồi ghi sổ");
  });

  test("tells papers once when they are the same, and each case's time by its name", () => {
    const page = pageOf({ cases: [usual, { ...other, components: usual.components }] });
    expect(page.match(/<table/g)).toHaveLength(1);
    expect(page).toMatch(/Không có giấy chứng sinh: <strong>5 ngày làm việc/);
  });

  test("words what hangs on an answer by the question", () => {
    const questions = [
      {
        id: "born",
        text: { vi: "Trẻ sinh ở đâu?", en: "Where was the child born?" },
        options: [
          { id: "hospital", text: { vi: "cơ sở y tế", en: "a health facility" } },
          { id: "home", text: { vi: "tại nhà", en: "at home" } },
        ],
      },
    ];
    const [declaration, ...rest] = usual.components;
    if (declaration === undefined) throw new Error("no paper");
    const components = [{ ...declaration, when: { answer: "born", is: "home" } }, ...rest];
    expect(pageOf({ questions, cases: [{ ...usual, components }] })).toContain("Chỉ khi: Trẻ sinh ở đâu: tại nhà");
  });
});

test("an office outside the communes that decides is named with its phone, beside who takes the papers in", () => {
  const [birth] = sampleSite.procedures;
  if (birth === undefined) throw new Error("no sample procedure");
  const site = { ...sampleSite, procedures: [{ ...birth, department: "police" }] };
  const page = String(renderSite(site).find(({ path }) => path === "thu-tuc/1.001193/index.html")?.body);
  expect(page).toContain('Cơ quan giải quyết: Công an cấp xã, <a class="phone" href="tel:02063000015"');
  expect(page).toContain('data-department="police"');
});

describe("procedures that people need with another", () => {
  const [birth, ...others] = sampleSite.procedures;
  const [other] = others;
  if (birth === undefined || other === undefined) throw new Error("too few sample procedures");
  const why = { vi: "Để xin trợ cấp.", en: "To ask for the allowance." };
  const pagesWith = (linked: Procedure["linked"]) => {
    const rendered = renderSite({ ...sampleSite, procedures: [{ ...birth, linked }, ...others] });
    const body = (path: string) => String(rendered.find((one) => one.path === path)?.body);
    return { vi: body("thu-tuc/1.001193/index.html"), en: body("en/thu-tuc/1.001193/index.html") };
  };

  test("are on its page, with when and why, in both languages", () => {
    const page = pagesWith([{ procedure: other.id, when: "after", why }]);
    const shown = page.vi.slice(page.vi.indexOf('id="linked"'));
    expect(shown).toContain(`<h3>Sau thủ tục này</h3><ul class="plain-list"><li><a href="/thu-tuc/${other.id}/">`);
    expect(shown).toContain("Để xin trợ cấp.");
    expect(shown).not.toContain("Trước thủ tục này");
    expect(page.en).toContain(`<a href="/en/thu-tuc/${other.id}/">${other.name.en}</a>`);
    expect(page.en).toContain("To ask for the allowance.");
  });

  test("stand in the order in which they are done", () => {
    const { vi } = pagesWith([
      { procedure: other.id, when: "after", why },
      { procedure: other.id, when: "before", why },
    ]);
    expect(vi.indexOf("Trước thủ tục này")).toBeGreaterThan(0);
    expect(vi.indexOf("Trước thủ tục này")).toBeLessThan(vi.indexOf("Sau thủ tục này"));
  });

  test("are left out when they are not published, and the heading with them", () => {
    const { vi } = pagesWith([{ procedure: "9.999999", when: "before", why }]);
    expect(vi).not.toContain("Thủ tục liên quan");
    expect(vi).not.toContain("9.999999");
  });

  test("are told to machines as related", () => {
    const { vi } = pagesWith([{ procedure: other.id, when: "together", why }]);
    expect(vi).toContain(
      `"isRelatedTo":[{"@type":"GovernmentService","@id":"https://motcua.example/thu-tuc/${other.id}/"`,
    );
  });
});

describe("a procedure for machines", () => {
  const subjectOf = (page: string): unknown =>
    JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? "");

  test("is a government service of schema.org in the page's language", () => {
    expect(subjectOf(text("thu-tuc/1.001193/index.html"))).toMatchObject({
      ...{ "@context": "https://schema.org", "@type": "GovernmentService", identifier: "1.001193", inLanguage: "vi" },
      url: "https://motcua.example/thu-tuc/1.001193/",
      areaServed: { name: "Cao Bằng" },
    });
    expect(subjectOf(text("en/thu-tuc/1.001193/index.html"))).toMatchObject({
      ...{ inLanguage: "en", url: "https://motcua.example/en/thu-tuc/1.001193/" },
    });
  });

  test("cannot be ended by what an editor wrote", () => {
    const [first, ...others] = sampleSite.procedures;
    if (first === undefined) throw new Error("no procedure");
    const summary = { vi: "</script><script>alert(1)</script>", en: "x" };
    const rendered = renderSite({ ...sampleSite, procedures: [{ ...first, summary }, ...others] });
    const page = String(rendered.find(({ path }) => path === `thu-tuc/${first.id}/index.html`)?.body);
    expect(page).not.toContain("<script>alert");
    expect(subjectOf(page)).toMatchObject({ description: summary.vi });
  });

  test("has a preview for messengers; pages of staff have none", () => {
    const page = text("thu-tuc/1.001193/index.html");
    expect(page).toContain('<meta property="og:url" content="https://motcua.example/thu-tuc/1.001193/"/>');
    expect(page).toContain('<meta property="og:locale" content="vi_VN"/>');
    expect(text("can-bo/index.html")).not.toContain("og:");
  });
});

test("a commune lists the lines that its counters call, by their letter", () => {
  const [commune] = sampleSite.province.communes;
  if (commune === undefined) throw new Error("no commune");
  const linesOf = (lines: string[]): (string | undefined)[] => {
    const counters = [{ id: `${commune.code}-1`, name: { vi: "Quầy 1", en: "Counter 1" }, lines }];
    const site = {
      ...sampleSite,
      serviceLines: [...sampleSite.serviceLines].reverse(),
      province: { ...sampleSite.province, communes: [{ ...commune, counters }] },
    };
    const page = renderSite(site).find(({ path }) => path === `xa-phuong/${commune.slug}/index.html`);
    return [...String(page?.body).matchAll(/<strong>([A-Z]) – /g)].map(([, letter]) => letter);
  };
  expect(linesOf(["social", "civil-status"])).toEqual(["A", "B"]);
  expect(linesOf(["social"])).toEqual(["B"]);
});

test("where nobody calls numbers none is offered", () => {
  const [first, second] = sampleSite.province.communes;
  if (first === undefined || second === undefined) throw new Error("too few communes");
  const communes = [{ ...first, counters: [] }, second];
  const rendered = renderSite({ ...sampleSite, province: { ...sampleSite.province, communes } });
  const pageOf = (path: string): string | undefined => rendered.find((one) => one.path === path)?.body.toString();
  expect(pageOf(`lay-so/${first.slug}/index.html`)).toBeUndefined();
  expect(pageOf(`man-hinh/${first.slug}/index.html`)).toBeUndefined();
  expect(pageOf("lay-so/index.html")).not.toContain(`lay-so/${first.slug}/`);
  expect(pageOf("lay-so/index.html")).toContain(`lay-so/${second.slug}/`);
  expect(pageOf(`xa-phuong/${first.slug}/index.html`)).toContain("Nơi này không dùng số thứ tự.");
  expect(pageOf(`xa-phuong/${second.slug}/index.html`)).not.toContain("Nơi này không dùng số thứ tự.");
  expect(JSON.parse(pageOf(`communes/${first.slug}.json`) ?? "")).toMatchObject({ numbers: false });
});

describe("a province of 124 communes", () => {
  const [commune] = sampleSite.province.communes;
  if (commune === undefined) throw new Error("no commune");
  const communes = manyCommunes(124);
  const many = renderSite({ ...sampleSite, province: { ...sampleSite.province, communes } });
  const pageOf = (path: string): string => String(many.find((file) => file.path === path)?.body);

  test.each(["index.html", "lay-so/index.html", "thu-tuc/1.001193/index.html"])(
    "%s lists them all as links, closed, and stays light",
    (path) => {
      const page = pageOf(path);
      expect(page.match(/data-slug="/g)).toHaveLength(124);
      expect(page).toContain("<summary>Danh sách 124 xã, phường</summary>");
      expect(page).not.toContain(commune.address);
      expect(gzipSync(page).length).toBeLessThan(10_000);
    },
  );

  test("keeps each card by itself, without what is not published", () => {
    const card = many.find(({ path }) => path === "communes/xa-so-7.json");
    expect(String(card?.body)).toContain(commune.address);
    expect(String(card?.body)).not.toContain(commune.leadPhone);
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

test("usual reasons for the console lie apart, and a change of them makes no page anew", () => {
  expect(JSON.parse(text("replies.json")).return[0].vi).toContain("không thuộc thẩm quyền");
  const of = (input: SiteInput) => planSite(input).find(({ path }) => path === "index.html")?.of;
  expect(of({ ...sampleSite, replies: [] })).toEqual(of(sampleSite));
});

test("the console's settings lie in config.json", () => {
  expect(JSON.parse(text("config.json"))).toEqual(sampleSite.siteConfig);
});
