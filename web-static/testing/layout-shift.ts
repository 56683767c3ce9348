import type { Page } from "playwright-core";

/** Adds up, on every page from now on, how far things move that nobody touched. @see https://web.dev/articles/cls */
export const watchShifts = (place: Pick<Page, "addInitScript">): Promise<unknown> =>
  place.addInitScript(() => {
    Reflect.set(globalThis, "shift", 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (Reflect.get(entry, "hadRecentInput") !== true)
          Reflect.set(
            globalThis,
            "shift",
            Number(Reflect.get(globalThis, "shift")) + Number(Reflect.get(entry, "value")),
          );
    }).observe({ type: "layout-shift", buffered: true });
  });

/** Cumulative layout shift so far. */
export const shiftOf = (page: Page): Promise<number> => page.evaluate(() => Number(Reflect.get(globalThis, "shift")));
