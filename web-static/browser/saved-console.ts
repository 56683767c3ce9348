/** Caches of the console's page and what it is made of, one for each publication: nobody's matter, and without a date. */
const CACHE = "motcua-console.";

export const isConsole = (path: string): boolean => /^\/(en\/)?can-bo\/$/.test(path);

/** What a signed-in console has loaded. */
export interface LoadedConsole {
  readonly page: string;
  readonly assets: readonly string[];
}

const nameOf = async (html: string): Promise<string> => {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(html)));
  return CACHE + Array.from(hash.slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
};

const kept = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(CACHE));

/** What is there is not written again: a browser that is killed while it writes may lose what it had. */
const save = async ({ page, assets }: LoadedConsole): Promise<void> => {
  const response = await fetch(page);
  if (!response.ok || response.redirected) return;
  const name = await nameOf(await response.clone().text());
  const cache = await caches.open(name);
  const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  for (const path of new Set(assets)) if (!there.has(path)) await cache.add(path);
  // The page after what it needs, and only then the last publication goes: cut anywhere, one of the two is whole.
  if (!there.has(page)) await cache.put(page, response);
  for (const other of await kept()) if (other !== name) await caches.delete(other);
};

let saving: Promise<void> = Promise.resolve();

/** Saves the console as it was loaded, one after the other: a part that is loaded later tells of itself again. */
export const saveConsole = (loaded: LoadedConsole): Promise<void> => {
  saving = saving.then(() => save(loaded)).catch(() => undefined);
  return saving;
};

export const savedConsole = async (path: string): Promise<Response | undefined> => {
  for (const cacheName of await kept()) {
    const found = await caches.match(path, { cacheName });
    if (found !== undefined) return found;
  }
  return undefined;
};
