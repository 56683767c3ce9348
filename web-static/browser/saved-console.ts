/** The console's page and what it is made of, apart from the citizens' pages: it is nobody's matter, and has no date. */
const CACHE = "motcua-console";

export const isConsole = (path: string): boolean => /^\/(en\/)?can-bo\/$/.test(path);

/** What a signed-in console has loaded. */
export interface LoadedConsole {
  readonly page: string;
  readonly assets: readonly string[];
}

const save = async ({ page, assets }: LoadedConsole): Promise<void> => {
  const response = await fetch(page);
  if (!response.ok || response.redirected) return;
  const cache = await caches.open(CACHE);
  for (const path of assets) if ((await cache.match(path)) === undefined) await cache.add(path);
  const [html, before] = [await response.clone().text(), await (await cache.match(page))?.text()];
  // After what it needs, and before what the last publication needed goes: cut anywhere, one of the two is whole.
  await cache.put(page, response);
  if (html === before) return;
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (!isConsole(pathname) && !assets.includes(pathname)) await cache.delete(request);
  }
};

let saving: Promise<void> = Promise.resolve();

/** Saves the console as it was loaded, one after the other: a part that is loaded later tells of itself again. */
export const saveConsole = (loaded: LoadedConsole): Promise<void> => {
  saving = saving.then(() => save(loaded)).catch(() => undefined);
  return saving;
};

export const savedConsole = async (path: string): Promise<Response | undefined> =>
  (await caches.open(CACHE)).match(path);
