import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import * as z from "zod";

/** What lies in the bucket: for each page, what it was made of and what it is. Holds nothing secret; pages are public. */
export const siteManifest = "published-files.json";

const Entry = z.object({ of: z.string(), hash: z.string() });
export const SiteManifest = z.record(z.string(), Entry);
export type SiteManifest = z.infer<typeof SiteManifest>;

export interface BucketFile {
  readonly path: string;
  readonly body: string | Uint8Array;
  readonly contentType: string;
  readonly cacheControl: string;
}

/** The public pages' bucket. An object is replaced whole: nobody ever reads half of one. */
export interface SiteBucket {
  put(file: BucketFile): Promise<void>;
  remove(path: string): Promise<void>;
  /** Empty when nothing was published yet, or by a version that kept another list: then everything is written. */
  manifest(): Promise<SiteManifest>;
  keepManifest(manifest: SiteManifest): Promise<void>;
}

export const s3SiteBucket = (s3: S3Client, bucket: string): SiteBucket => {
  const put = async ({ path, body, contentType, cacheControl }: BucketFile): Promise<void> => {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: path,
        Body: body,
        ContentType: contentType,
        CacheControl: cacheControl,
      }),
    );
  };
  return {
    put,
    remove: async (path) => void (await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: path }))),
    async manifest() {
      try {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: siteManifest }));
        const read = SiteManifest.safeParse(JSON.parse((await Body?.transformToString()) ?? "{}"));
        return read.success ? read.data : {};
      } catch (error) {
        if (error instanceof NoSuchKey) return {};
        throw error;
      }
    },
    keepManifest: (manifest) =>
      put({
        path: siteManifest,
        body: JSON.stringify(manifest),
        contentType: "application/json",
        cacheControl: "no-store",
      }),
  };
};
