import { afterAll, beforeEach, expect, test } from "vitest";
import type { Commune } from "../../shared/domain/agency/province.ts";
import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import { catalogueStore } from "../../shared/store/catalogue-store.ts";
import { generatedDefinitions } from "../../tests/support/generated-definitions.ts";
import { siteWorld } from "../../tests/support/site-world.ts";

const definitions = generatedDefinitions(60, 12);
const [, second] = definitions.procedures;
const [, , third] = definitions.province.communes;
if (second === undefined || third === undefined) throw new Error("too little was generated");
const who = { by: "hoa.bientap", reason: "Luật mới" };

const world = await siteWorld("2026-11-23T01:00:00Z", definitions);
const { publish, store, items, clock } = world;
const catalogue = catalogueStore(items, () => clock.at);
afterAll(() => world.stop());
/** Each test begins with the generated set in force and on the site. */
beforeEach(async () => {
  await store.publish(definitions, { ...who, take: definitions.procedures.map(({ id }) => id) });
  await publish();
});

const inBothLanguages = (...paths: string[]): string[] => paths.flatMap((path) => [path, `en/${path}`]);

/** Publishes one procedure otherwise, as its editor does, and tells what was rendered for it. */
const changeProcedure = async (change: Partial<Procedure>): Promise<string[]> => {
  const { version, ...definition } = second;
  const done = await catalogue.publishVersion({ ...definition, ...change }, version, who);
  expect(done.ok).toBe(true);
  return (await publish()).pages;
};

/** Publishes the province's file with one commune otherwise. */
const changeCommune = async (change: Partial<Commune>): Promise<string[]> => {
  const communes = definitions.province.communes.map((one) => (one === third ? { ...one, ...change } : one));
  const done = await store.publish({ ...definitions, province: { ...definitions.province, communes } }, who);
  expect(done.ok).toBe(true);
  return (await publish()).pages;
};

const pagesOfProcedure = (id: string) => inBothLanguages(`thu-tuc/${id}/index.html`, `thu-tuc/${id}/to-qr/index.html`);
const pagesOfCommune = ({ slug }: Commune): string[] => [
  ...inBothLanguages(
    `xa-phuong/${slug}/index.html`,
    `xa-phuong/${slug}/ap-phich/index.html`,
    `xa-phuong/${slug}/nhan-tin/index.html`,
    `lay-so/${slug}/index.html`,
    `dat-lich/${slug}/index.html`,
    `man-hinh/${slug}/index.html`,
  ),
  `communes/${slug}.json`,
];
const LISTS = [
  ...inBothLanguages(
    "index.html",
    "thu-tuc/index.html",
    "thu-tuc/to-qr/index.html",
    "thay-doi/index.html",
    "thay-doi/feed.xml",
    "thay-doi/feed.json",
    "search-index.json",
  ),
  "sw.js",
];

test("a procedure that changed renders its page, its sheet and the lists, and nothing of any other", async () => {
  const summary = { vi: "Tóm tắt mới.", en: "A new summary." };
  expect(await changeProcedure({ summary })).toEqual([...pagesOfProcedure(second.id), ...LISTS].sort());
});

test("a commune's new phone renders the commune's own pages and its card", async () => {
  expect(await changeCommune({ phone: "02063999999" })).toEqual(pagesOfCommune(third).sort());
});

test("F11 – a new officer of a commune's office stands with name and telephone on the commune's own pages", async () => {
  const offices = third.offices.map((office) => ({ ...office, officer: "Nông Thị Mới", phone: "02063888888" }));
  expect(await changeCommune({ offices })).toEqual(pagesOfCommune(third).sort());
  const page = await world.page(`xa-phuong/${third.slug}/index.html`);
  expect(page).toContain("Nông Thị Mới");
  expect(page).toContain("02063888888");
});

test("a commune that gives no numbers any more leaves the list of those that do, and no procedure's page changes", async () => {
  const pages = await changeCommune({ counters: [] });
  expect(pages.filter((path) => path.includes("thu-tuc/"))).toEqual([]);
  expect(pages).toEqual(expect.arrayContaining(inBothLanguages("lay-so/index.html")));
});

test("a commune's new name is on every procedure's page, since each lists where to hand in", async () => {
  const pages = await changeCommune({ name: { vi: "Xã Tên Mới", en: "New Name Commune" } });
  const expected = definitions.procedures.flatMap(({ id }) => inBothLanguages(`thu-tuc/${id}/index.html`));
  expect(pages).toEqual(expect.arrayContaining(expected));
});

test("what only offices need of the province, such as the price of an SMS, renders nothing", async () => {
  const sms = { ...definitions.province.sms, priceVndPerSegment: 950 };
  await store.publish({ ...definitions, province: { ...definitions.province, sms } }, who);
  expect((await publish()).pages).toEqual([]);
});
