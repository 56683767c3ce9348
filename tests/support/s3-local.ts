import { S3Client } from "@aws-sdk/client-s3";
import { startFauxqs } from "fauxqs";

export const clientOfS3 = (endpoint: string): S3Client =>
  new S3Client({
    endpoint,
    region: "ap-southeast-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    forcePathStyle: true,
  });

/** An S3 in this process with one empty bucket, on a free port. Call `stop` when done. */
export const localBucket = async (
  bucket = "site",
): Promise<{ s3: S3Client; endpoint: string; bucket: string; stop: () => Promise<void> }> => {
  const server = await startFauxqs({ port: 0, logger: false });
  server.createBucket(bucket);
  const s3 = clientOfS3(server.address);
  const stop = async () => {
    s3.destroy();
    await server.stop();
  };
  return { s3, endpoint: server.address, bucket, stop };
};
