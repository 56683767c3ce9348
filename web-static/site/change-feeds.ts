import type { Language } from "../../shared/domain/localized.ts";
import { changes as en } from "../text/changes-en.ts";
import { changes as vi } from "../text/changes-vi.ts";
import { href } from "../text/language.ts";
import { recentChanges } from "./recent-changes.ts";
import { PAGE_CACHE, type SiteFile } from "./site-file.ts";
import type { ChangeNotice, SiteInput } from "./site-input.ts";

export const CHANGES_PATH = "/thay-doi/";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text of an element or an attribute; what XML 1.0 cannot hold at all is left out. */
const xml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");

interface Feed {
  readonly language: Language;
  readonly title: string;
  readonly page: string;
  readonly entries: readonly { id: string; url: string; title: string; at: string; text: string }[];
}

const feedOf = (input: SiteInput, language: Language): Feed => {
  const { procedures, publicUrl } = input;
  const known = new Set(procedures.map(({ id }) => id));
  const page = publicUrl + href(language, CHANGES_PATH);
  const entryOf = ({ code, at, name, what }: ChangeNotice) => ({
    id: `${publicUrl}/thu-tuc/${code}/#${at}`,
    url: known.has(code) ? publicUrl + href(language, `/thu-tuc/${code}/`) : page,
    title: name[language],
    at,
    text: what.map((sentence) => sentence[language]).join(" "),
  });
  const title = `${{ vi, en }[language].title} – ${input.province.name[language]}`;
  return { language, title, page, entries: recentChanges(input.changes).map(entryOf) };
};

/** Before anything changed the feed is as old as the first procedures are in force. */
const updatedAt = ({ entries }: Feed, { procedures }: SiteInput): string =>
  entries[0]?.at ?? `${procedures.map(({ effectiveFrom }) => effectiveFrom).sort()[0] ?? "2025-07-01"}T00:00:00Z`;

/** @see https://www.rfc-editor.org/rfc/rfc4287 */
const atom = (feed: Feed, updated: string): string => {
  const entries = feed.entries.map(
    ({ id, url, title, at, text }) =>
      `<entry><id>${xml(id)}</id><title>${xml(title)}</title><updated>${xml(at)}</updated><link href="${xml(url)}"/><summary>${xml(text)}</summary></entry>`,
  );
  const head = [
    `<id>${xml(feed.page)}</id>`,
    `<title>${xml(feed.title)}</title>`,
    `<updated>${xml(updated)}</updated>`,
    `<author><name>${xml(feed.title)}</name></author>`,
    `<link href="${xml(feed.page)}"/>`,
    `<link rel="self" href="${xml(feed.page)}feed.xml"/>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">\n${[...head, ...entries].join("\n")}\n</feed>\n`;
};

/** @see https://www.jsonfeed.org/version/1.1/ */
const json = ({ language, title, page, entries }: Feed): string =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: page,
    feed_url: `${page}feed.json`,
    language,
    items: entries.map((entry) => ({
      ...{ id: entry.id, url: entry.url, title: entry.title },
      ...{ content_text: entry.text, date_published: entry.at },
    })),
  });

/** What changed, for feed readers and for other sites, in both formats. */
export const changeFeeds = (input: SiteInput, language: Language): SiteFile[] => {
  const feed = feedOf(input, language);
  const folder = href(language, CHANGES_PATH).slice(1);
  const file = (name: string, body: string, type: string): SiteFile => ({
    path: folder + name,
    body,
    contentType: `${type}; charset=utf-8`,
    cacheControl: PAGE_CACHE,
  });
  return [
    file("feed.xml", atom(feed, updatedAt(feed, input)), "application/atom+xml"),
    file("feed.json", json(feed), "application/feed+json"),
  ];
};
