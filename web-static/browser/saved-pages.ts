/** One cache for all: names of assets hold their content, so a page's own always lie beside it. */
const CACHE = "motcua-saved";
const SAVED_AT = "x-saved-at";
const MOST_PAGES = 60;
/** Said by `OfflinePage` to whoever asks for what was not saved. */
export const NOT_SAVED = "/ngoai-tuyen/";

/** Pages that anybody may want without a connection, with the index that their search needs. */
export const alwaysSaved = (language: string): readonly string[] => {
  const folder = language === "en" ? "/en" : "";
  return ["/", "/thu-tuc/", "/search-index.json", NOT_SAVED].map((path) => folder + path);
};

/** Staff, persons' matters and the settings of the sign-in always come from the network, or not at all. */
export const isNeverSaved = (path: string): boolean =>
  /^\/(en\/)?(api|can-bo|local|login)(\/|$)/.test(path) || /^\/(config|agencies)\.json$|^\/sw\.js$/.test(path);

const isPage = (response: Response): boolean => (response.headers.get("content-type") ?? "").startsWith("text/html");

const assetsIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"]+|[^"]+\.svg)"/g)].map(([, address]) => address ?? "")),
];

const saved = (): Promise<Cache> => caches.open(CACHE);

/** A copy that knows when it was saved. */
const dated = (body: BodyInit, { headers }: Response): Response => {
  const kept = new Headers(headers);
  kept.set(SAVED_AT, new Date().toISOString());
  return new Response(body, { headers: kept });
};

/**
 * Assets of the pages that this worker saves. While a page is on its way nothing saved names them yet, and who tidies then would take
 * them away from it. A worker lives for seconds, so what it has named is little.
 */
const inUse = new Set<string>();

/** The oldest go first; what no saved page names any more goes with them. */
const tidy = async (): Promise<void> => {
  const cache = await saved();
  const named = new Set<string>();
  const always = new Set(["vi", "en"].flatMap(alwaysSaved));
  const pages: Request[] = [];
  for (const request of await cache.keys()) {
    const page = await cache.match(request);
    if (page === undefined || !isPage(page)) continue;
    pages.push(request);
    for (const address of assetsIn(await page.text())) named.add(address);
  }
  const old = pages.filter(({ url }) => !always.has(new URL(url).pathname)).slice(0, -MOST_PAGES);
  const unnamed = (await cache.keys()).filter(({ url }) => {
    const { pathname } = new URL(url);
    return pathname.startsWith("/assets/") && !named.has(pathname);
  });
  for (const request of [...old, ...unnamed])
    if (!inUse.has(new URL(request.url).pathname)) await cache.delete(request);
};

/** Reads every saved page, so only when there may be too many: each brings a picture and what it names. */
export const tidyWhenMany = async (): Promise<void> => {
  if ((await (await saved()).keys()).length > 2 * MOST_PAGES) await tidy();
};

/** Saves an answer; a page only once everything that it names is saved, so that none is ever shown by halves. */
export const save = async (path: string, response: Response): Promise<void> => {
  if (!response.ok || response.redirected) return;
  const cache = await saved();
  if (!isPage(response)) return cache.put(path, dated(await response.arrayBuffer(), response));
  const html = await response.text();
  const named = assetsIn(html);
  for (const address of named) inUse.add(address);
  const missing = [];
  for (const address of named) if ((await cache.match(address)) === undefined) missing.push(address);
  await cache.addAll(missing);
  await cache.put(path, dated(html, response));
};

/** Fetches and saves what should always be there. One that cannot be had just now is had next time. */
export const saveAlways = async (language: string): Promise<void> => {
  for (const path of alwaysSaved(language)) {
    const response = await fetch(path).catch(() => undefined);
    if (response !== undefined) await save(path, response).catch(() => undefined);
  }
  await tidy();
};

/** Whether the pages of a language are saved already. */
export const isSaved = async (language: string): Promise<boolean> => {
  const [home = "/"] = alwaysSaved(language);
  return (await (await saved()).match(home)) !== undefined;
};

const two = (number: number): string => String(number).padStart(2, "0");

/** "25/11/2026, 08:05", at the visitor's own clock. */
const momentText = (at: Date): string =>
  `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}, ${two(at.getHours())}:${two(at.getMinutes())}`;

const notice = (html: string, at: string): string => {
  const when = momentText(new Date(at));
  const text = html.includes('<html lang="en"')
    ? `No connection: this page was saved on ${when}.`
    : `Đang xem bản đã lưu ngày ${when}, vì không có mạng.`;
  return `<p class="notice warn saved-copy" role="status">${text}</p>`;
};

/** What was saved of a path, a page with a line that says so; undefined when nothing was. */
export const savedCopy = async (path: string): Promise<Response | undefined> => {
  const found = await (await saved()).match(path);
  // The page that says "not saved" is itself no copy of what was asked for.
  if (found === undefined || !isPage(found) || path.endsWith(NOT_SAVED)) return found;
  const html = await found.text();
  const at = found.headers.get(SAVED_AT) ?? "";
  return new Response(
    html.replace(/<main[^>]*>/, (main) => main + notice(html, at)),
    { headers: found.headers },
  );
};
