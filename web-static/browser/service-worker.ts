import { isConsole, type LoadedConsole, saveConsole, savedConsole } from "./saved-console.ts";
import { isNeverSaved, isSaved, NOT_SAVED, save, saveAlways, savedCopy, tidyWhenMany } from "./saved-pages.ts";

/** What this file needs of a service worker; the compiler knows pages only. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Lasting {
  readonly data: unknown;
}
interface Worker {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: "install" | "activate", listener: (event: Lasting) => void): void;
  addEventListener(type: "fetch", listener: (event: Asked) => void): void;
  addEventListener(type: "message", listener: (event: Told) => void): void;
}
const worker = globalThis as unknown as Worker;

const unreachable = (): Response => new Response(null, { status: 504, statusText: "No connection" });

/** The network first, so that nobody online sees anything old; what came is saved behind the answer. */
const fresh = async (event: Asked, path: string): Promise<Response> => {
  try {
    const response = await fetch(event.request);
    event.waitUntil(save(path, response.clone()).catch(() => undefined));
    return response;
  } catch {
    const copy = await savedCopy(path);
    if (copy !== undefined) return copy;
    const folder = path.startsWith("/en/") ? "/en" : "";
    const page = event.request.mode === "navigate" ? await savedCopy(folder + NOT_SAVED) : undefined;
    return page ?? unreachable();
  }
};

/** Assets never change under their name. */
const asset = async ({ request }: Asked, path: string): Promise<Response> =>
  (await savedCopy(path)) ?? (await savedConsole(path)) ?? fetch(request);

/** As published now; without a network as it was loaded last by somebody who had signed in. */
const consolePage = async ({ request }: Asked, path: string): Promise<Response> => {
  try {
    return await fetch(request);
  } catch {
    return (await savedConsole(path)) ?? Response.error();
  }
};

const isLoadedConsole = (data: unknown): data is LoadedConsole =>
  typeof data === "object" && data !== null && "page" in data && "assets" in data;

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));

// A publication changes this worker's file; then what is always there is fetched anew.
worker.addEventListener("activate", (event) => {
  const renew = async () => {
    await worker.clients.claim();
    for (const language of ["vi", "en"]) if (await isSaved(language)) await saveAlways(language);
  };
  event.waitUntil(renew());
});

worker.addEventListener("message", (event) => {
  if (isLoadedConsole(event.data)) {
    const { page } = event.data;
    event.waitUntil(saveConsole(event.data));
    // With the catalogue, which the form for a new dossier searches.
    const language = page.startsWith("/en/") ? "en" : "vi";
    return event.waitUntil(isSaved(language).then((already) => (already ? undefined : saveAlways(language))));
  }
  const language = event.data === "en" ? "en" : "vi";
  event.waitUntil(isSaved(language).then((already) => (already ? tidyWhenMany() : saveAlways(language))));
});

worker.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== location.origin) return;
  if (isConsole(pathname)) return event.respondWith(consolePage(event, pathname));
  if (isNeverSaved(pathname)) return;
  event.respondWith(pathname.startsWith("/assets/") ? asset(event, pathname) : fresh(event, pathname));
});
