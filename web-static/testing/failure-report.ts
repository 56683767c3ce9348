import type { BrowserContext, Page } from "playwright-core";

const MOST_TEXT = 1200;
const MOST_TROUBLE = 20;

/** What each open page complained about, the latest last. */
const troubles = new Map<Page, string[]>();

/** Notes from now on what goes wrong on the pages of a context, for whoever reads why a test failed. */
export const noteTroubles = (context: BrowserContext): void => {
  const follow = (page: Page) => {
    const heard: string[] = [];
    const note = (text: string) => void heard.push(text);
    troubles.set(page, heard);
    page.on("pageerror", (error) => note(`error: ${error.message}`));
    page.on("crash", () => note("the page crashed"));
    page.on("console", (message) => message.type() === "error" && note(`console: ${message.text()}`));
    page.on("requestfailed", (request) => note(`no answer: ${request.url()} ${request.failure()?.errorText}`));
    page.on("response", (answer) => answer.status() >= 400 && note(`${answer.status()}: ${answer.url()}`));
    page.on("close", () => troubles.delete(page));
  };
  context.pages().forEach(follow);
  context.on("page", follow);
};

/** Runs in the page. */
const whatIsThere = async (most: number) => ({
  text: document.body.innerText.slice(0, most),
  focus: document.activeElement?.outerHTML.slice(0, 200),
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  worker: navigator.serviceWorker?.controller?.state,
  saved: await (async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().map(({ url }) => new URL(url).pathname);
  })().catch(String),
});

const report = async ([page, heard]: readonly [Page, readonly string[]]): Promise<string> => {
  const late = new Promise<string>((resolve) => setTimeout(resolve, 5000, "the page does not answer"));
  const there = await Promise.race([page.evaluate(whatIsThere, MOST_TEXT), late]).catch(String);
  const facts = typeof there === "string" ? [there] : Object.entries(there).map(([name, fact]) => `${name}: ${fact}`);
  return [page.url(), ...facts, ...heard.slice(-MOST_TROUBLE)].join("\n");
};

/** What can be told of every page that is open now. */
export const pagesNow = (): Promise<string[]> => Promise.all([...troubles].map(report));
