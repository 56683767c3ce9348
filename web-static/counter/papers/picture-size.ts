/** Long side of a page as it is kept, in pixels: A4 at 170 dots an inch, on which small print is read without effort. */
export const PAGE_SIDE = 2000;
/** Long side of the small picture beside it. */
export const THUMBNAIL_SIDE = 240;
/** What a page should weigh at most, in bytes, as a commune's line carries few a second. */
export const PAGE_BYTES = 500_000;
/** What the small picture may weigh at most, in bytes. */
export const THUMBNAIL_BYTES = 12_000;
/** Qualities of JPEG that are tried one after another until a picture is light enough. */
export const QUALITIES = [0.82, 0.7, 0.58, 0.45, 0.3] as const;

/** Width and height that fit within a long side, whole pixels, never larger than they are. */
export const fitWithin = (width: number, height: number, side: number): { width: number; height: number } => {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};
