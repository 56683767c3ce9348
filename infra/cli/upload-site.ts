import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import * as z from "zod";
import { contentTypeOf, HASHED_CACHE, type SiteFile } from "../../web-static/site/site-file.ts";
import { siteManifest } from "./site-manifest.ts";

const Manifest = z.record(z.string(), z.string());
type Manifest = z.infer<typeof Manifest>;

/** Objects under this folder stay after a new build: a page that a phone loaded a minute ago still names them. */
const ASSETS = "assets/";
const LANES = 16;

export interface Uploaded {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** The built bundles, styles and fonts as files of the site. */
export const assetFiles = async (folder: string): Promise<SiteFile[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    names.map(async (name) => ({
      path: `${ASSETS}${relative(folder, name).split(sep).join("/")}`,
      body: await readFile(name),
      contentType: contentTypeOf(name),
      cacheControl: HASHED_CACHE,
    })),
  );
};

const hashOf = ({ body, contentType, cacheControl }: SiteFile): string =>
  createHash("sha256").update(`${contentType}\n${cacheControl}\n`).update(body).digest("hex").slice(0, 32);

const inLanes = async <Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> => {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
};

const readManifest = async (s3: S3Client, bucket: string): Promise<Manifest> => {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: siteManifest }));
    return Manifest.parse(JSON.parse((await Body?.transformToString()) ?? "{}"));
  } catch (error) {
    if (error instanceof NoSuchKey) return {};
    throw error;
  }
};

/**
 * Brings the bucket to exactly these files, writing only what changed. Assets go first and pages after, so no page ever
 * names an asset that is not there; the manifest goes last, so an upload that died is done again.
 */
export const uploadSite = async (s3: S3Client, bucket: string, files: readonly SiteFile[]): Promise<Uploaded> => {
  const before = await readManifest(s3, bucket);
  const after: Manifest = Object.fromEntries(files.map((file) => [file.path, hashOf(file)]));
  const changed = files.filter(({ path }) => before[path] !== after[path]);
  const put = ({ path, body, contentType, cacheControl }: SiteFile) =>
    s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: path,
        Body: body,
        ContentType: contentType,
        CacheControl: cacheControl,
      }),
    );
  const gone = Object.keys(before).filter((path) => after[path] === undefined);
  const removed = gone.filter((path) => !path.startsWith(ASSETS));
  await inLanes(
    changed.filter(({ path }) => path.startsWith(ASSETS)),
    put,
  );
  await inLanes(
    changed.filter(({ path }) => !path.startsWith(ASSETS)),
    put,
  );
  await inLanes(removed, (Key) => s3.send(new DeleteObjectCommand({ Bucket: bucket, Key })));
  if (changed.length + gone.length > 0)
    await put({
      path: siteManifest,
      body: JSON.stringify(after),
      contentType: "application/json",
      cacheControl: "no-store",
    });
  return { written: changed.length, unchanged: files.length - changed.length, removed: removed.length };
};
