/** One file of the site, as it is uploaded. `path` has no leading slash. */
export interface SiteFile {
  readonly path: string;
  readonly body: string | Uint8Array;
  readonly contentType: string;
  readonly cacheControl: string;
}

/** A file of the site before it is rendered: what it is made of tells whether it must be. */
export interface PlannedFile {
  readonly path: string;
  /** Everything that the file is made of; rendered from equal parts by the same code, it is equal. */
  readonly of: readonly object[];
  render(): SiteFile;
}

/** Pages change with each publication; a minute of staleness is what a visitor may see. */
export const PAGE_CACHE = "public, max-age=60";
/** Names hold the content's hash, so a name never means two things. */
export const HASHED_CACHE = "public, max-age=31536000, immutable";
export const DAY_CACHE = "public, max-age=86400";

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  webmanifest: "application/manifest+json; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  woff2: "font/woff2",
  mp3: "audio/mpeg",
};

/** @throws for an extension that the site does not serve */
export const contentTypeOf = (path: string): string => {
  const type = TYPES[path.slice(path.lastIndexOf(".") + 1)];
  if (type === undefined) throw new Error(`No content type for ${path}`);
  return type;
};
