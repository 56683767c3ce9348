import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HeadObjectCommand, ListObjectsV2Command, type S3Client } from "@aws-sdk/client-s3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { localBucket } from "../../tests/support/s3-local.ts";
import { uploadAssets } from "./upload-assets.ts";

let s3: S3Client;
let bucket: string;
let folder: string;
let stop: () => Promise<void>;
beforeEach(async () => {
  ({ s3, bucket, stop } = await localBucket());
  folder = await mkdtemp(join(tmpdir(), "assets-"));
  await mkdir(join(folder, "fonts"));
  await writeFile(join(folder, "search-ab12.js"), "search()");
  await writeFile(join(folder, "fonts/text-cd34.woff2"), "font");
});
afterEach(async () => {
  await stop();
  await rm(folder, { recursive: true });
});

const names = async () =>
  ((await s3.send(new ListObjectsV2Command({ Bucket: bucket }))).Contents ?? []).map(({ Key }) => Key).sort();

test("a first upload writes every asset with its type, to be kept for ever", async () => {
  expect(await uploadAssets(s3, bucket, folder)).toEqual({ written: 2, unchanged: 0 });
  expect(await names()).toEqual(["assets/fonts/text-cd34.woff2", "assets/search-ab12.js"]);
  expect(await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: "assets/search-ab12.js" }))).toMatchObject({
    ContentType: "text/javascript; charset=utf-8",
    CacheControl: "public, max-age=31536000, immutable",
  });
});

test("after a new build only what is new is written, and an old script stays for pages already loaded", async () => {
  await uploadAssets(s3, bucket, folder);
  expect(await uploadAssets(s3, bucket, folder)).toEqual({ written: 0, unchanged: 2 });
  await rm(join(folder, "search-ab12.js"));
  await writeFile(join(folder, "search-ef56.js"), "search(2)");
  expect(await uploadAssets(s3, bucket, folder)).toEqual({ written: 1, unchanged: 1 });
  expect(await names()).toContain("assets/search-ab12.js");
});
