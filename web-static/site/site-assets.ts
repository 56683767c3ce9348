/** Bundles that pages load by name. */
export const scriptNames = [
  "search",
  "tracking",
  "verify",
  "take-number",
  "book-appointment",
  "board",
  "console",
  "print-button",
  "procedure-filter",
  "offline",
  "service-worker",
  "commune-choice",
  "own-papers",
  "list-upload",
  "announcements",
  "commune-outings",
] as const;
export type ScriptName = (typeof scriptNames)[number];
export const styleNames = ["site", "board", "console", "sheet"] as const;
export type StyleName = (typeof styleNames)[number];

export interface BuiltScript {
  readonly file: string;
  /** Chunks that it imports; named in the page so that they load at once instead of one after another. */
  readonly imports: readonly string[];
}

/** Where the build put each asset; every address starts with "/assets/". */
export interface SiteAssets {
  readonly scripts: Readonly<Record<ScriptName, BuiltScript>>;
  readonly styles: Readonly<Record<StyleName, string>>;
  /** Recorded words with which the board calls people. */
  readonly voice: string;
  /** Fonts that every page of a style needs at once. */
  readonly preloadFonts: Readonly<Record<StyleName, readonly string[]>>;
}
