import { languageOf } from "../text/language.ts";

/** Asks the browser to keep the citizens' pages for when there is no connection; after the page, never in its way. */
const keepPages = async (): Promise<void> => {
  await navigator.serviceWorker.register("/sw.js");
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(languageOf(document.documentElement.lang));
};

// A browser that forbids it, as in a private window, shows the pages from the network as ever.
if ("serviceWorker" in navigator) addEventListener("load", () => void keepPages().catch(() => undefined));
