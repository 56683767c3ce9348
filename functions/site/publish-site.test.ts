import { afterEach, expect, test } from "vitest";
import { siteWorld } from "../../tests/support/site-world.ts";

const BIRTH = "1.001193";
const birthPage = `thu-tuc/${BIRTH}/index.html`;
const at = "2026-11-23T01:00:00Z";

let world: Awaited<ReturnType<typeof siteWorld>>;
const open = async () => {
  world = await siteWorld(at);
  return world;
};
afterEach(() => world.stop());

/** An editor changes the birth registration and publishes it. */
const change = async (words: Record<string, unknown>, from = "2026-11-23") => {
  const { latest, versions, draft } = await world.entry(BIRTH);
  const body = { content: { ...latest, ...words }, base: versions.at(-1)?.version };
  const seen = draft?.version ?? 0;
  await world.post(`/api/catalogue/${BIRTH}/draft`, { body, seen });
  const { draft: saved } = await world.entry(BIRTH);
  const answer = await world.post(`/api/catalogue/${BIRTH}/publish`, {
    body: { from, reason: "Luật mới" },
    seen: saved?.version ?? 0,
  });
  if (answer.status !== 200) throw new Error(await answer.text());
};
const summary = (vi: string) => ({ summary: { vi, en: `${vi} (English)` } });

test("a first publication writes every page, a second renders none", async () => {
  const { publish, page } = await open();
  const first = await publish();
  expect(first).toMatchObject({ revision: 1, unchanged: 0, removed: 0 });
  expect(first.written).toBe(first.pages.length);
  expect(await page(birthPage)).toContain("Đăng ký khai sinh");
  expect(await publish()).toMatchObject({ rendered: 0, written: 0, pages: [] });
});

test("one changed procedure renders its own pages and the lists that name it, and writes only what became different", async () => {
  const { publish, page } = await open();
  await publish();
  await change(summary("Đăng ký cho trẻ mới sinh"));
  const { pages, written } = await publish();
  expect(pages.filter((path) => path.startsWith("thu-tuc/") || path.startsWith("en/thu-tuc/"))).toEqual([
    `en/thu-tuc/${BIRTH}/index.html`,
    `en/thu-tuc/${BIRTH}/to-qr/index.html`,
    "en/thu-tuc/index.html",
    "en/thu-tuc/to-qr/index.html",
    `thu-tuc/${BIRTH}/index.html`,
    `thu-tuc/${BIRTH}/to-qr/index.html`,
    "thu-tuc/index.html",
    "thu-tuc/to-qr/index.html",
  ]);
  expect(pages.filter((path) => /xa-phuong|lay-so|man-hinh|tra-cuu|can-bo/.test(path))).toEqual([]);
  expect(written).toBeLessThanOrEqual(pages.length);
  expect(await page(birthPage)).toContain("Đăng ký cho trẻ mới sinh");
});

test("a version for a later day is on the page when the day begins, and not before", async () => {
  const { publish, page, facts, clock } = await open();
  await publish();
  await change(summary("Từ năm 2027"), "2027-01-01");
  // Announced, and no more.
  const announced = (await publish()).pages;
  expect(announced.filter((path) => !path.includes("thay-doi/"))).toEqual([]);
  expect(announced).toHaveLength(6);
  expect(await page("thay-doi/index.html")).toContain("Áp dụng từ ngày 01/01/2027.");
  expect(await page(birthPage)).not.toContain("Từ năm 2027");
  clock.at = "2026-12-31T17:01:00Z";
  expect(await facts.noteDay("2027-01-01")).toBe(true);
  expect(await facts.noteDay("2027-01-01")).toBe(false);
  await publish();
  expect(await page(birthPage)).toContain("Từ năm 2027");
});

test("a withdrawn procedure's pages are taken down after its last day", async () => {
  const { publish, paths, post, clock } = await open();
  await publish();
  await post(`/api/catalogue/${BIRTH}/withdraw`, { body: { lastDay: "2026-11-30", reason: "Bãi bỏ" } });
  await publish();
  expect(await paths()).toContain(birthPage);
  clock.at = "2026-12-01T01:00:00Z";
  expect((await publish()).removed).toBe(6);
  expect(await paths()).not.toContain(birthPage);
});

test("an end that is taken back is told, as the end was", async () => {
  const { publish, page, post } = await open();
  await post(`/api/catalogue/${BIRTH}/withdraw`, { body: { lastDay: "2026-11-30", reason: "Bãi bỏ" } });
  await publish();
  expect(await page("thay-doi/index.html")).toContain("Áp dụng đến hết ngày 30/11/2026.");
  await post(`/api/catalogue/${BIRTH}/undo`, { body: { revision: 2, reason: "Chưa bãi bỏ" } });
  await publish();
  expect(await page("thay-doi/index.html")).toContain("Tiếp tục áp dụng.");
});

test("after an undo the page is as it was before, to the letter", async () => {
  const { publish, page, post } = await open();
  await publish();
  const before = await page(birthPage);
  await change(summary("Nhầm"));
  await publish();
  await post(`/api/catalogue/${BIRTH}/undo`, { body: { revision: 2, reason: "Nhầm" } });
  await publish();
  expect(await page(birthPage)).toBe(before);
});

test.each([0, 1])(
  "a run whose line is cut after %i pages leaves whole pages, and the next one ends its work",
  async (writes) => {
    const { publish, page, deps, cutAfter } = await open();
    await publish();
    await change(summary("Sau khi mất mạng"));
    await expect(publish(deps(cutAfter(writes)))).rejects.toThrow("line cut");
    expect(await page(birthPage)).toMatch(/<\/html>\n$/);
    await publish();
    expect(await page(birthPage)).toContain("Sau khi mất mạng");
    expect(await publish()).toMatchObject({ written: 0 });
  },
);

test("what is published while pages are being written is on them when the run ends", async () => {
  const { deps, publish, page } = await open();
  await publish();
  await change(summary("Lần một"));
  const given = deps();
  let isFirst = true;
  await publish({
    ...given,
    bucket: {
      ...given.bucket,
      put: async (file) => {
        if (isFirst) {
          isFirst = false;
          await change(summary("Lần hai"));
        }
        await given.bucket.put(file);
      },
    },
  });
  expect(await page(birthPage)).toContain("Lần hai");
});

test("an old run that ends after a new one does not leave its old pages behind", async () => {
  const { deps, publish, page } = await open();
  await publish();
  await change(summary("Cũ"));
  const given = deps();
  let isFirst = true;
  await publish({
    ...given,
    bucket: {
      ...given.bucket,
      put: async (file) => {
        if (isFirst && file.path === birthPage) {
          isFirst = false;
          await change(summary("Mới"));
          await publish();
        }
        await given.bucket.put(file);
      },
    },
  });
  expect(await page(birthPage)).toContain("Mới");
});

test("pages of another build are rendered anew, and before anything is published there is nothing to do", async () => {
  const { publish, facts, settings, deps } = await open();
  const { pages } = await publish();
  await facts.saveSettings({ ...settings, build: "2" });
  expect(await publish()).toMatchObject({ rendered: pages.length, written: 0 });
  const nothing = { ...deps(), definitions: { ...deps().definitions, refresh: async () => undefined } };
  expect(await publish(nothing)).toEqual({ pages: [] });
});

test("what citizens must know of a change stands on the page of changes and in its feeds, the rest does not", async () => {
  const { publish, page } = await open();
  await change({ ...summary("Đăng ký cho trẻ mới sinh"), keywords: ["từ khóa mới"] });
  await publish();
  const told = (await page("thay-doi/index.html")) ?? "";
  expect(told).toContain("Đăng ký cho trẻ mới sinh");
  expect(told).toContain("Áp dụng từ ngày 23/11/2026.");
  expect(told).not.toContain("từ khóa mới");
  expect(await page("en/thay-doi/feed.json")).toContain("In force from 23/11/2026.");
});

test("a script in a text is on the page as text", async () => {
  const { publish, page } = await open();
  await change(summary('<script>alert("x")</script>'));
  await publish();
  const html = (await page(birthPage)) ?? "";
  expect(html).toContain("&lt;script>alert(");
  expect(html).not.toContain("<script>alert(");
});
