import type { MediaType } from "../../../shared/domain/paper/media-type.ts";
import { HEAD_BYTES, MOST_BYTES, recognise } from "../../../shared/domain/paper/recognise.ts";
import { fitWithin, PAGE_BYTES, PAGE_SIDE, QUALITIES, THUMBNAIL_BYTES, THUMBNAIL_SIDE } from "./picture-size.ts";

/** A file as it is sent, and its small picture in base64 when the browser can draw it. */
export interface PreparedFile {
  readonly blob: Blob;
  readonly mediaType: MediaType;
  /** SHA-256 in base64. */
  readonly sha256: string;
  readonly thumbnail?: string;
}
export type Prepared = PreparedFile | "not-allowed" | "too-large";

const asJpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));

/** The lightest trial is taken when none is light enough. */
const drawn = async (picture: ImageBitmap, side: number, mostBytes: number): Promise<Blob | undefined> => {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, fitWithin(picture.width, picture.height, side));
  const context = canvas.getContext("2d");
  if (context === null) return undefined;
  // A picture without a background, as some PNG, is read on white.
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  let last: Blob | undefined;
  for (const quality of QUALITIES) {
    last = (await asJpeg(canvas, quality)) ?? last;
    if (last !== undefined && last.size <= mostBytes) break;
  }
  return last;
};

const base64 = (bytes: ArrayBuffer): string =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));

const sha256Of = async (blob: Blob): Promise<string> =>
  base64(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));

/** Undefined for what this browser cannot draw: PDF, mostly HEIC, and a broken picture. */
const decoded = async (file: Blob, type: MediaType): Promise<ImageBitmap | undefined> => {
  if (type === "application/pdf" || typeof createImageBitmap !== "function") return undefined;
  try {
    return await createImageBitmap(file);
  } catch {
    return undefined;
  }
};

/** Makes a page of a photograph: within 2000 pixels, under half a megabyte, with a small picture. Others go as they are. */
export const prepareFile = async (file: Blob): Promise<Prepared> => {
  const type = recognise(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  if (type === undefined) return "not-allowed";
  const picture = await decoded(file, type);
  const page = picture && (await drawn(picture, PAGE_SIDE, PAGE_BYTES));
  const small = picture && (await drawn(picture, THUMBNAIL_SIDE, THUMBNAIL_BYTES));
  picture?.close();
  const isLighter = page !== undefined && (page.size < file.size || file.size > PAGE_BYTES);
  const blob = isLighter ? page : file;
  if (blob.size > MOST_BYTES) return "too-large";
  const thumbnail = small && small.size <= THUMBNAIL_BYTES ? base64(await small.arrayBuffer()) : undefined;
  return {
    blob,
    mediaType: isLighter ? "image/jpeg" : type,
    sha256: await sha256Of(blob),
    ...(thumbnail === undefined ? {} : { thumbnail }),
  };
};
