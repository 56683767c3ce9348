import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Language } from "../shared/domain/localized.ts";
import { NotFoundPage } from "./citizen/not-found-page.tsx";
import { agencyNames } from "./site/agency-names.ts";
import { changeFeeds } from "./site/change-feeds.ts";
import { communeCard } from "./site/commune-card.ts";
import { PRINTED } from "./site/qr-path.ts";
import { qrSvg } from "./site/qr-svg.tsx";
import { searchRows } from "./site/search-rows.ts";
import { serviceWorkerFile } from "./site/service-worker-file.ts";
import { contentTypeOf, DAY_CACHE, PAGE_CACHE, type SiteFile } from "./site/site-file.ts";
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

const html = (view: VNode): string => `<!DOCTYPE html>\n${renderToString(view)}\n`;

const pageFile = (input: SiteInput, page: SitePageEntry, language: Language): SiteFile =>
  file(`${href(language, page.path).slice(1)}index.html`, html(page.view({ ...input, language, path: page.path })));

/** Each page's QR code leads to the page itself, so that a printed guide opens on a phone. */
const qrFiles = ({ procedures, publicUrl }: SiteInput, language: Language): SiteFile[] =>
  procedures.map(({ id }) => {
    const address = href(language, `/thu-tuc/${id}/`);
    return file(`${address.slice(1)}qr.svg`, qrSvg(publicUrl + address, PRINTED), DAY_CACHE);
  });

const sitemap = (input: SiteInput, pages: readonly SitePageEntry[]): string => {
  const listed = pages.filter((page) => page.listed);
  const addresses = LANGUAGES.flatMap((language) => listed.map((page) => input.publicUrl + href(language, page.path)));
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

/** Every file of the site but the built assets. Pure: the same input gives the same bytes, so unchanged pages can be skipped. */
export const renderSite = (input: SiteInput): SiteFile[] => {
  const procedures = [...input.procedures].sort((a, b) => a.id.localeCompare(b.id));
  const sorted = { ...input, procedures };
  const pages = sitePages(sorted);
  return [
    ...LANGUAGES.flatMap((language) => [
      ...pages.map((page) => pageFile(sorted, page, language)),
      ...qrFiles(sorted, language),
      ...changeFeeds(sorted, language),
      file(`${href(language, "/").slice(1)}search-index.json`, JSON.stringify(searchRows(procedures, language))),
    ]),
    file("404.html", html(<NotFoundPage context={{ ...sorted, language: "vi", path: "/" }} />)),
    file("config.json", JSON.stringify(input.siteConfig)),
    ...input.province.communes.map((commune) =>
      file(`communes/${commune.slug}.json`, JSON.stringify(communeCard(commune))),
    ),
    file("agencies.json", JSON.stringify(agencyNames(input))),
    file("manifest.webmanifest", JSON.stringify(webManifest(input))),
    file("robots.txt", `User-agent: *\nDisallow: /api/\nSitemap: ${input.publicUrl}/sitemap.xml\n`),
    file("sitemap.xml", sitemap(sorted, pages)),
    file("favicon.svg", FAVICON, DAY_CACHE),
    serviceWorkerFile(sorted),
  ];
};
