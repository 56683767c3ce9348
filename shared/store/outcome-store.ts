import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import * as z from "zod";

/** Where the electronic form of one outcome lies. */
const Made = z.object({ id: z.string(), sha256: z.string() });
export type Made = z.infer<typeof Made>;

export interface NewOutcome extends Made {
  readonly code: string;
  /** When it was decided: with the code it names the outcome. */
  readonly at: string;
  readonly pdf: Uint8Array;
  /** Compact JWS. */
  readonly record: string;
}

/**
 * Electronic outcomes: the file by its hash, the signed record by its id and by the file's hash, and last a note at the
 * dossier. Only the note makes it the dossier's own, so a crash before it leaves nothing that anybody is shown.
 */
export interface OutcomeStore {
  /** Undefined while it is not made yet. */
  madeFor(code: string, at: string): Promise<Made | undefined>;
  /** False when another run was first; then its own counts. */
  keep(outcome: NewOutcome): Promise<boolean>;
  recordById(id: string): Promise<string | undefined>;
  recordByFile(sha256: string): Promise<string | undefined>;
  pdf(sha256: string): Promise<Uint8Array | undefined>;
}

const noteKey = (code: string, at: string): string => `dossiers/${code}/${at}.json`;
const recordKey = (id: string): string => `records/${id}.jws`;
const fileKey = (sha256: string, kind: "pdf" | "jws"): string => `files/${sha256}.${kind}`;

export const outcomeStore = (s3: S3Client, Bucket: string): OutcomeStore => {
  const put = async (Key: string, Body: string | Uint8Array, ContentType: string, more: { IfNoneMatch?: "*" } = {}) =>
    void (await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType, ...more })));
  const bytesOf = async (Key: string): Promise<Uint8Array | undefined> => {
    try {
      return await (await s3.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  };
  const textOf = async (key: string): Promise<string | undefined> => {
    const bytes = await bytesOf(key);
    return bytes && Buffer.from(bytes).toString("utf8");
  };
  return {
    async madeFor(code, at) {
      const note = await textOf(noteKey(code, at));
      return note === undefined ? undefined : Made.parse(JSON.parse(note));
    },
    async keep({ code, at, id, sha256, pdf, record }) {
      await put(fileKey(sha256, "pdf"), pdf, "application/pdf");
      await put(fileKey(sha256, "jws"), record, "application/jose");
      await put(recordKey(id), record, "application/jose");
      try {
        await put(noteKey(code, at), JSON.stringify({ id, sha256 }), "application/json", { IfNoneMatch: "*" });
        return true;
      } catch (error) {
        if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412) return false;
        throw error;
      }
    },
    recordById: (id) => textOf(recordKey(id)),
    recordByFile: (sha256) => textOf(fileKey(sha256, "jws")),
    pdf: (sha256) => bytesOf(fileKey(sha256, "pdf")),
  };
};
