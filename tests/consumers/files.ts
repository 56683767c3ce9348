import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";

const read = async (s3: S3Client, Bucket: string): Promise<Map<string, Buffer>> => {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
  const found = Contents.map(async ({ Key = "" }) => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    return [Key, Buffer.from((await Body?.transformToByteArray()) ?? [])] as const;
  });
  return new Map(await Promise.all(found));
};

/** What lies in a bucket, each file's content as text. */
export const filesIn = async (s3: S3Client, bucket: string): Promise<Record<string, string>> =>
  Object.fromEntries([...(await read(s3, bucket))].map(([key, bytes]) => [key, bytes.toString("latin1")]));

/** Remembers what a bucket holds. @returns what brings it back to it */
export const rememberFiles = async (s3: S3Client, Bucket: string): Promise<() => Promise<void>> => {
  const kept = await read(s3, Bucket);
  return async () => {
    const now = await read(s3, Bucket);
    const gone = [...now.keys()].filter((key) => !kept.has(key));
    const changed = [...kept].filter(([key, bytes]) => !now.get(key)?.equals(bytes));
    await Promise.all([
      ...gone.map((Key) => s3.send(new DeleteObjectCommand({ Bucket, Key }))),
      ...changed.map(([Key, Body]) => s3.send(new PutObjectCommand({ Bucket, Key, Body }))),
    ]);
  };
};
