import type { ChangeNotice } from "./site-input.ts";

/** Address of the page of changes, with its feeds beside it. */
export const CHANGES_PATH = "/thay-doi/";

/** More than this nobody scrolls through, and feed readers have seen them. */
const SHOWN = 100;

/** The newest first; of one moment by code, so that the same changes always give the same pages. */
export const recentChanges = (changes: readonly ChangeNotice[] = []): ChangeNotice[] =>
  [...changes].sort((a, b) => b.at.localeCompare(a.at) || a.code.localeCompare(b.code)).slice(0, SHOWN);
