import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Language } from "../shared/domain/localized.ts";
import { PRINTED } from "../shared/print/qr-path.ts";
import { NotFoundPage } from "./citizen/not-found-page.tsx";
import { agencyNames } from "./site/agency-names.ts";
import { changeFeeds } from "./site/change-feeds.ts";
import { communeCard } from "./site/commune-card.ts";
import { publicProvince } from "./site/public-province.ts";
import { qrSvg } from "./site/qr-svg.tsx";
import { replyTexts } from "./site/reply-texts.ts";
import { searchRows } from "./site/search-rows.ts";
import { serviceWorkerFile } from "./site/service-worker-file.ts";
import { contentTypeOf, DAY_CACHE, PAGE_CACHE, type PlannedFile, type SiteFile } from "./site/site-file.ts";
import type { SiteInput } from "./site/site-input.ts";
import { type SitePageEntry, sitePages } from "./site/site-pages.tsx";
import { href } from "./text/language.ts";

const LANGUAGES: readonly Language[] = ["vi", "en"];

const file = (path: string, body: string, cacheControl = PAGE_CACHE): SiteFile => ({
  path,
  body,
  contentType: contentTypeOf(path),
  cacheControl,
});

const planned = (path: string, of: readonly object[], body: () => string, cacheControl = PAGE_CACHE): PlannedFile => ({
  path,
  of,
  render: () => file(path, body(), cacheControl),
});

const html = (view: VNode): string => `<!DOCTYPE html>\n${renderToString(view)}\n`;

/**
 * What every page knows: all but procedures, communes, reasons and changes, which a page names if it shows them. Of the province only
 * what pages say, so that a price or an address of its operators makes no page anew.
 */
const commonOf = ({ procedures: _, changes: __, replies: ___, province, ...rest }: SiteInput) => ({
  ...rest,
  province: publicProvince(province),
});

type Common = ReturnType<typeof commonOf>;

/** A page is given what it says that it shows, and no more: so what it is made of is known without rendering it. */
const pageFile = (input: SiteInput, common: Common, page: SitePageEntry, language: Language): PlannedFile => {
  const { procedures, communes, changes: showsChanges, names = [] } = page.shows;
  const changes = showsChanges ? (input.changes ?? []) : [];
  const province = { ...common.province, communes };
  const body = () => html(page.view({ ...common, procedures, names, province, changes, language, path: page.path }));
  return planned(
    `${href(language, page.path).slice(1)}index.html`,
    [common, procedures, communes, changes, names],
    body,
  );
};

/** Each page's QR code leads to the page itself, so that a printed guide opens on a phone. */
const qrFiles = ({ procedures, publicUrl }: SiteInput, language: Language): PlannedFile[] =>
  procedures.map(({ id }) => {
    const address = href(language, `/thu-tuc/${id}/`);
    return planned(`${address.slice(1)}qr.svg`, [{ publicUrl }], () => qrSvg(publicUrl + address, PRINTED), DAY_CACHE);
  });

const addressesOf = ({ publicUrl }: SiteInput, pages: readonly SitePageEntry[]): string[] => {
  const listed = pages.filter((page) => page.listed);
  return LANGUAGES.flatMap((language) => listed.map((page) => publicUrl + href(language, page.path)));
};

const sitemap = (addresses: readonly string[]): string => {
  const rows = addresses.map((address) => `<url><loc>${address}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join("\n")}\n</urlset>\n`;
};

const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#8f0e15"/><path d="M9 26V12a7 7 0 0 1 14 0v14z" fill="#f2b705"/><path d="M13 26V13a3 3 0 0 1 6 0v13z" fill="#fff"/></svg>\n`;

/** What the console installs as on an officer's computer. */
const webManifest = ({ province }: SiteInput) => ({
  name: `Một cửa ${province.name.vi}`,
  short_name: "Một cửa",
  lang: "vi",
  start_url: "/can-bo/",
  scope: "/",
  display: "standalone",
  background_color: "#f6f5f1",
  theme_color: "#8f0e15",
  icons: [{ src: "/favicon.svg", sizes: "any", type: "image/svg+xml" }],
});

/**
 * Every file of the site but the built assets. Pure: the same input gives the same bytes, and a file whose parts are the same
 * need not be rendered again.
 */
export const planSite = (input: SiteInput): PlannedFile[] => {
  const procedures = [...input.procedures].sort((a, b) => a.id.localeCompare(b.id));
  const sorted = { ...input, procedures };
  const common = commonOf(sorted);
  const { communes } = input.province;
  const pages = sitePages(sorted);
  const addresses = addressesOf(sorted, pages);
  const json = (path: string, of: readonly object[], value: () => unknown) =>
    planned(path, of, () => JSON.stringify(value()));
  return [
    ...LANGUAGES.flatMap((language) => [
      ...pages.map((page) => pageFile(sorted, common, page, language)),
      ...qrFiles(sorted, language),
      ...changeFeeds(sorted, language, [common, procedures, input.changes ?? []]),
      json(`${href(language, "/").slice(1)}search-index.json`, [procedures], () => searchRows(procedures, language)),
    ]),
    planned("404.html", [common], () =>
      html(<NotFoundPage context={{ ...common, procedures: [], language: "vi", path: "/" }} />),
    ),
    json("config.json", [common], () => input.siteConfig),
    ...communes.map((commune) => json(`communes/${commune.slug}.json`, [commune], () => communeCard(commune))),
    json("agencies.json", [common], () => agencyNames(input)),
    json("replies.json", [input.replies ?? []], () => replyTexts(input)),
    json("manifest.webmanifest", [common], () => webManifest(input)),
    planned("robots.txt", [common], () => `User-agent: *\nDisallow: /api/\nSitemap: ${input.publicUrl}/sitemap.xml\n`),
    planned("sitemap.xml", [addresses], () => sitemap(addresses)),
    planned("favicon.svg", [], () => FAVICON, DAY_CACHE),
    { path: "sw.js", of: [common, procedures], render: () => serviceWorkerFile(sorted) },
  ];
};

/** The whole site at once. */
export const renderSite = (input: SiteInput): SiteFile[] => planSite(input).map((one) => one.render());
