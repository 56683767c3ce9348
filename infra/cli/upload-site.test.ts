import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, type S3Client } from "@aws-sdk/client-s3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { localBucket } from "../../tests/support/s3-local.ts";
import type { SiteFile } from "../../web-static/site/site-file.ts";
import { uploadSite } from "./upload-site.ts";

let s3: S3Client;
let bucket: string;
let stop: () => Promise<void>;
beforeEach(async () => {
  ({ s3, bucket, stop } = await localBucket());
});
afterEach(() => stop());

const page = (path: string, body: string): SiteFile => ({
  path,
  body,
  contentType: "text/html; charset=utf-8",
  cacheControl: "public, max-age=60",
});
const home = page("index.html", "<p>Một cửa</p>");
const birth = page("thu-tuc/1.001193/index.html", "<p>Khai sinh</p>");
const script: SiteFile = {
  path: "assets/search-ab12.js",
  body: new TextEncoder().encode("search()"),
  contentType: "text/javascript; charset=utf-8",
  cacheControl: "public, max-age=31536000, immutable",
};

const pathsIn = async (): Promise<string[]> => {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
  return Contents.flatMap(({ Key }) => (Key === undefined || Key === "published-files.json" ? [] : [Key])).sort();
};
const textOf = async (path: string) => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: path }));
  return Body?.transformToString();
};
/** The same bucket, but from the nth write on the line is cut. */
const cutAfter = (writes: number): S3Client => {
  const client: S3Client = Object.create(s3);
  let left = writes;
  const send = (command: Parameters<S3Client["send"]>[0]) =>
    command.constructor.name === "PutObjectCommand" && left-- <= 0
      ? Promise.reject(new Error("line cut"))
      : s3.send(command);
  return Object.assign(client, { send });
};

test("a first upload writes every file with its type and how long it may be kept", async () => {
  expect(await uploadSite(s3, bucket, [home, birth, script])).toEqual({ written: 3, unchanged: 0, removed: 0 });
  const head = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: script.path }));
  expect(head).toMatchObject({ ContentType: script.contentType, CacheControl: script.cacheControl });
  expect(await textOf("index.html")).toBe("<p>Một cửa</p>");
});

test("uploading the same files again writes nothing", async () => {
  await uploadSite(s3, bucket, [home, birth]);
  expect(await uploadSite(s3, bucket, [home, birth])).toEqual({ written: 0, unchanged: 2, removed: 0 });
});

test("only the page that changed is written", async () => {
  await uploadSite(s3, bucket, [home, birth]);
  const changed = page(birth.path, "<p>Khai sinh, từ 2027</p>");
  expect(await uploadSite(s3, bucket, [home, changed])).toEqual({ written: 1, unchanged: 1, removed: 0 });
  expect(await textOf(birth.path)).toBe("<p>Khai sinh, từ 2027</p>");
});

test("a page is written again when only the time that it may be kept changed", async () => {
  await uploadSite(s3, bucket, [home]);
  expect(await uploadSite(s3, bucket, [{ ...home, cacheControl: "no-store" }])).toMatchObject({ written: 1 });
});

test("the page of an abolished procedure is taken down, an old script stays for pages already loaded", async () => {
  await uploadSite(s3, bucket, [home, birth, script]);
  expect(await uploadSite(s3, bucket, [home])).toEqual({ written: 0, unchanged: 1, removed: 1 });
  expect(await pathsIn()).toEqual(["assets/search-ab12.js", "index.html"]);
});

test("an upload that was cut off is completed by the next one", async () => {
  await expect(uploadSite(cutAfter(1), bucket, [home, birth, script])).rejects.toThrow("line cut");
  expect(await pathsIn()).toEqual([script.path]);
  expect(await uploadSite(s3, bucket, [home, birth, script])).toMatchObject({ written: 3 });
  expect(await pathsIn()).toEqual([script.path, home.path, birth.path]);
});
