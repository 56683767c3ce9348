import type { LoadedConsole } from "./saved-console.ts";

const loaded = (): LoadedConsole => ({
  page: location.pathname,
  assets: performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/"))
    .map(({ pathname }) => pathname),
});

/**
 * Asks the browser to keep the console for when there is no network, with all that it has loaded so far. A browser that forbids it
 * shows the console with a network only.
 */
export const keepConsole = async (): Promise<void> => {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("/sw.js");
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage(loaded());
  } catch {
    // Not kept.
  }
};
