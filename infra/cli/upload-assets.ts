import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { ListObjectsV2Command, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { inTurns } from "../../shared/runtime/turnstile.ts";
import { contentTypeOf, HASHED_CACHE } from "../../web-static/site/site-file.ts";

const ASSETS = "assets/";
const FILES_AT_ONCE = 16;

export interface Uploaded {
  readonly written: number;
  readonly unchanged: number;
}

const namesIn = async (s3: S3Client, bucket: string): Promise<Set<string>> => {
  const names = new Set<string>();
  for (let token: string | undefined; ; ) {
    const page = await s3.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: ASSETS, ...(token ? { ContinuationToken: token } : {}) }),
    );
    for (const { Key } of page.Contents ?? []) if (Key !== undefined) names.add(Key);
    token = page.NextContinuationToken;
    if (token === undefined) return names;
  }
};

/**
 * Puts the built bundles, styles and fonts into the bucket, before any page names them. A name holds its content's hash, so
 * what is there is right; and it stays after a new build, because a page that a phone loaded a minute ago still names it.
 */
export const uploadAssets = async (s3: S3Client, bucket: string, folder: string): Promise<Uploaded> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const there = await namesIn(s3, bucket);
  const keyOf = (file: string) => `${ASSETS}${relative(folder, file).split(sep).join("/")}`;
  const fresh = files.filter((file) => !there.has(keyOf(file)));
  await inTurns(FILES_AT_ONCE, fresh, async (file) => {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: keyOf(file),
        Body: await readFile(file),
        ContentType: contentTypeOf(file),
        CacheControl: HASHED_CACHE,
      }),
    );
  });
  return { written: fresh.length, unchanged: files.length - fresh.length };
};
