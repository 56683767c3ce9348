import { afterEach, expect, test, vi } from "vitest";
import { save, saveAlways } from "./saved-pages.ts";

const site = "https://motcua.example";
const html = (...assets: readonly string[]) =>
  new Response(assets.map((name) => `<script src="/assets/${name}"></script>`).join(""), {
    headers: { "content-type": "text/html" },
  });

/** The browser's cache as far as these files use it. @param beforePut what the write of a path waits for */
const memoryCache = (beforePut: Readonly<Record<string, Promise<void>>> = {}) => {
  const kept = new Map<string, Response>();
  const urlOf = (asked: string | Request) => new URL(typeof asked === "string" ? asked : asked.url, site).href;
  const cache = {
    keys: async () => [...kept.keys()].map((url) => new Request(url)),
    match: async (asked: string | Request) => kept.get(urlOf(asked))?.clone(),
    put: async (path: string, response: Response) => {
      await beforePut[path];
      kept.set(urlOf(path), response);
    },
    addAll: async (paths: readonly string[]) => {
      for (const path of paths) kept.set(urlOf(path), new Response("asset"));
    },
    delete: async (asked: string | Request) => kept.delete(urlOf(asked)),
  };
  vi.stubGlobal("caches", { open: async () => cache });
  vi.stubGlobal("fetch", async () => html("site.js"));
  return { has: (path: string) => kept.has(urlOf(path)), put: cache.put };
};
afterEach(() => vi.unstubAllGlobals());

test("what no saved page names any more is tidied away, and what one names stays", async () => {
  const cache = memoryCache();
  await cache.put("/assets/of-last-week.js", new Response("asset"));
  await saveAlways("vi");
  expect([cache.has("/assets/of-last-week.js"), cache.has("/assets/site.js")]).toEqual([false, true]);
});

test("a page that is being saved while somebody tidies keeps what it needs", async () => {
  const written = Promise.withResolvers<void>();
  const cache = memoryCache({ "/bang/01288/": written.promise });
  const saving = save("/bang/01288/", html("board.js"));
  await vi.waitFor(() => expect(cache.has("/assets/board.js")).toBe(true));
  await saveAlways("vi");
  written.resolve();
  await saving;
  expect([cache.has("/bang/01288/"), cache.has("/assets/board.js")]).toEqual([true, true]);
});
