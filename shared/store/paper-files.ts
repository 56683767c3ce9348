import { createHash } from "node:crypto";
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, S3Client } from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { Arrived } from "../domain/paper/arrival.ts";
import type { Paper } from "../domain/paper/paper.ts";
import { HEAD_BYTES } from "../domain/paper/recognise.ts";
import { awsCalls } from "../runtime/aws-calls.ts";

/** Seconds in which a browser may begin to send; a slow line may take longer to the end. */
const UPLOAD_SECONDS = 600;
/** Seconds in which the address of a file opens it. */
const DOWNLOAD_SECONDS = 60;

/** A form that the browser posts to the store, with the file as its last field. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The files of papers, each under its paper's id. */
export interface PaperFiles {
  /** For this very file alone: its type, its length to the byte, its checksum. */
  uploadForm(paper: Pick<Paper, "id" | "mediaType" | "size" | "sha256">): Promise<UploadForm>;
  /** What lies there, read whole and reckoned anew; undefined when nothing does. */
  arrived(id: string): Promise<Arrived | undefined>;
  /** An address that shows the file to whoever has it, for a minute. */
  address(paper: Pick<Paper, "id" | "mediaType">): Promise<string>;
  remove(id: string): Promise<void>;
}

/** Buckets by host name, so that a page's policy can name the one bucket; by path where the endpoint is an address. */
export const paperS3 = (): S3Client => new S3Client(awsCalls);

export const s3PaperFiles = (s3: S3Client, bucket: string): PaperFiles => ({
  uploadForm: ({ id, mediaType, size, sha256 }) =>
    createPresignedPost(s3, {
      Bucket: bucket,
      Key: id,
      Conditions: [["content-length-range", size, size]],
      Fields: {
        "Content-Type": mediaType,
        "x-amz-checksum-algorithm": "SHA256",
        "x-amz-checksum-sha256": sha256,
      },
      Expires: UPLOAD_SECONDS,
    }),
  async arrived(id) {
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: id }));
      const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
      const sha256 = createHash("sha256").update(bytes).digest("base64");
      return { size: bytes.length, sha256, head: bytes.slice(0, HEAD_BYTES) };
    } catch (fault) {
      if (fault instanceof NoSuchKey) return undefined;
      throw fault;
    }
  },
  address: ({ id, mediaType }) =>
    getSignedUrl(
      s3,
      new GetObjectCommand({
        Bucket: bucket,
        Key: id,
        ResponseContentType: mediaType,
        ResponseContentDisposition: "inline",
        ResponseCacheControl: "no-store",
      }),
      { expiresIn: DOWNLOAD_SECONDS },
    ),
  remove: async (id) => void (await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: id }))),
});
