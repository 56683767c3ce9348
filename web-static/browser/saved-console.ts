/** The console's page and what it is made of, apart from the citizens' pages: it is nobody's matter, and has no date. */
const CACHE = "motcua-console";

export const isConsole = (path: string): boolean => /^\/(en\/)?can-bo\/$/.test(path);

/** What a signed-in console has loaded. */
export interface LoadedConsole {
  readonly page: string;
  readonly assets: readonly string[];
}

/** Saves the console as it was loaded; of another publication nothing stays. */
export const saveConsole = async ({ page, assets }: LoadedConsole): Promise<void> => {
  const response = await fetch(page);
  if (!response.ok || response.redirected) return;
  const cache = await caches.open(CACHE);
  const [html, before] = [await response.clone().text(), await (await cache.match(page))?.text()];
  if (html !== before) for (const request of await cache.keys()) await cache.delete(request);
  for (const path of assets) if ((await cache.match(path)) === undefined) await cache.add(path);
  // Last, so that the page is never there without what it needs.
  await cache.put(page, response);
};

export const savedConsole = async (path: string): Promise<Response | undefined> =>
  (await caches.open(CACHE)).match(path);
