import { S3Client } from "@aws-sdk/client-s3";
import { awsCalls } from "../runtime/aws-calls.ts";

/** The path style works at every S3 endpoint; buckets with a host name of their own need a name server. */
export const s3 = (): S3Client => new S3Client({ ...awsCalls, forcePathStyle: true });
