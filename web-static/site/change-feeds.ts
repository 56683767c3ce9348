import type { Language } from "../../shared/domain/localized.ts";
import { xmlText } from "../../shared/text/xml-text.ts";
import { changes as en } from "../text/changes-en.ts";
import { changes as vi } from "../text/changes-vi.ts";
import { href } from "../text/language.ts";
import { CHANGES_PATH, recentChanges } from "./recent-changes.ts";
import { PAGE_CACHE, type PlannedFile } from "./site-file.ts";
import type { ChangeNotice, SiteInput } from "./site-input.ts";

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
      `<entry><id>${xmlText(id)}</id><title>${xmlText(title)}</title><updated>${xmlText(at)}</updated><link href="${xmlText(url)}"/><summary>${xmlText(text)}</summary></entry>`,
  );
  const head = [
    `<id>${xmlText(feed.page)}</id>`,
    `<title>${xmlText(feed.title)}</title>`,
    `<updated>${xmlText(updated)}</updated>`,
    `<author><name>${xmlText(feed.title)}</name></author>`,
    `<link href="${xmlText(feed.page)}"/>`,
    `<link rel="self" href="${xmlText(feed.page)}feed.xml"/>`,
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

/** What changed, for feed readers and for other sites, in both formats. @param of what the feeds are made of */
export const changeFeeds = (input: SiteInput, language: Language, of: readonly object[]): PlannedFile[] => {
  const folder = href(language, CHANGES_PATH).slice(1);
  const file = (name: string, type: string, bodyOf: (feed: Feed) => string): PlannedFile => ({
    path: folder + name,
    of,
    render: () => ({
      path: folder + name,
      body: bodyOf(feedOf(input, language)),
      contentType: `${type}; charset=utf-8`,
      cacheControl: PAGE_CACHE,
    }),
  });
  return [
    file("feed.xml", "application/atom+xml", (feed) => atom(feed, updatedAt(feed, input))),
    file("feed.json", "application/feed+json", json),
  ];
};
