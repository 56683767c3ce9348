import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import type { MediaType } from "../domain/paper/media-type.ts";

export interface OutcomeFiles {
  /** Puts a file beside those of papers, where the same scan looks at it. The same id again is the same file again. */
  put(file: { id: string; mediaType: MediaType; sha256: string; bytes: Uint8Array }): Promise<void>;
}

export const s3OutcomeFiles = (s3: S3Client, bucket: string): OutcomeFiles => ({
  async put({ id, mediaType, sha256, bytes }) {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: id,
        Body: bytes,
        ContentType: mediaType,
        ChecksumSHA256: sha256,
      }),
    );
  },
});
