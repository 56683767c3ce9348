import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Messages } from "../services/messages.ts";

type Encoding = "br" | "gzip" | "identity";

export interface SiteObject {
  readonly etag: string;
  readonly contentType: string;
  readonly cacheControl: string;
  body(encoding: Encoding): Buffer;
}

/** CloudFront compresses texts between 1,000 bytes and 10 MB. */
const compressible = /^(text\/|application\/(json|javascript|manifest\+json|xml|wasm)|image\/svg)/;
const pack: Readonly<Record<Encoding, (body: Buffer) => Buffer>> = {
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => gzipSync(body),
  identity: (body) => body,
};

export const encodingFor = (accepted: string | undefined, object: SiteObject): Encoding => {
  const length = object.body("identity").length;
  if (!compressible.test(object.contentType) || length < 1000 || length > 10_000_000) return "identity";
  if (/\bbr\b/.test(accepted ?? "")) return "br";
  return /\bgzip\b/.test(accepted ?? "") ? "gzip" : "identity";
};

/** The site bucket's objects, kept in memory until their ETag changes: a publish shows at once. */
export const siteObjects = (messages: Messages, bucket: string): ((key: string) => SiteObject | undefined) => {
  const kept = new Map<string, SiteObject>();
  return (key) => {
    const etag = etagOf(messages, bucket, key);
    if (etag === undefined) {
      kept.delete(key);
      return undefined;
    }
    const known = kept.get(key);
    if (known?.etag === etag) return known;
    const { body, contentType, cacheControl = "" } = messages.objects.getObject(bucket, key);
    const packed = new Map<Encoding, Buffer>();
    const object: SiteObject = {
      etag,
      contentType,
      cacheControl,
      body: (encoding) => {
        const bytes = packed.get(encoding) ?? pack[encoding](body);
        packed.set(encoding, bytes);
        return bytes;
      },
    };
    kept.set(key, object);
    return object;
  };
};

export const etagOf = (messages: Messages, bucket: string, key: string): string | undefined => {
  try {
    return messages.objects.headObject(bucket, key).etag;
  } catch {
    return undefined;
  }
};
