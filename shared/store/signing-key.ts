import { createHash } from "node:crypto";
import { GetPublicKeyCommand, KMSClient, SignCommand } from "@aws-sdk/client-kms";
import { jwsHeader, type PublicKey } from "../domain/outcome/jws.ts";
import { awsCalls } from "../runtime/aws-calls.ts";

/** One client a function, made at start. Region, credentials and endpoint come from the environment. */
export const kms = (): KMSClient => new KMSClient(awsCalls);

/** The province's key, which never leaves KMS. */
export interface SigningKey {
  publicKey(): Promise<PublicKey>;
  /** A compact JWS of the payload. */
  sign(payload: unknown): Promise<string>;
}

const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString("base64url");

/** A P-256 key in SubjectPublicKeyInfo ends with 04, x and y. https://www.rfc-editor.org/rfc/rfc5480#section-2.2 */
const jwkOf = (spki: Uint8Array): PublicKey => {
  const x = base64url(spki.subarray(-64, -32));
  const y = base64url(spki.subarray(-32));
  // RFC 7638: members in the order of their names.
  const kid = createHash("sha256")
    .update(JSON.stringify({ crv: "P-256", kty: "EC", x, y }))
    .digest("base64url");
  return { kty: "EC", crv: "P-256", x, y, kid, alg: "ES256", use: "sig" };
};

/** One number of a DER signature, as 32 bytes. @returns also where the next begins */
const numberAt = (der: Buffer, at: number): [bytes: Buffer, next: number] => {
  const length = der[at + 1] ?? 0;
  const bytes = der.subarray(at + 2, at + 2 + length);
  const last = bytes.subarray(-32);
  return [Buffer.concat([Buffer.alloc(32 - last.length), last]), at + 2 + length];
};

/** KMS signs in ASN.1; a JWS has both numbers side by side. https://www.rfc-editor.org/rfc/rfc7518#section-3.4 */
const rawSignature = (der: Buffer): Buffer => {
  const [r, next] = numberAt(der, 2);
  const [s] = numberAt(der, next);
  return Buffer.concat([r, s]);
};

export const kmsSigningKey = (client: KMSClient, KeyId: string): SigningKey => {
  let known: Promise<PublicKey> | undefined;
  const read = async (): Promise<PublicKey> => {
    const { PublicKey: spki } = await client.send(new GetPublicKeyCommand({ KeyId }));
    if (spki === undefined) throw new Error("The signing key has no public half");
    return jwkOf(spki);
  };
  const publicKey = (): Promise<PublicKey> => {
    // The key never changes under its id; a failed read is tried again.
    known ??= read().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    publicKey,
    async sign(payload) {
      const { kid } = await publicKey();
      const signed = [jwsHeader(kid), payload].map((part) => base64url(JSON.stringify(part))).join(".");
      // KMS takes up to 4,096 bytes so; a record has under 1,500.
      const Message = Buffer.from(signed);
      const command = { KeyId, Message, MessageType: "RAW", SigningAlgorithm: "ECDSA_SHA_256" } as const;
      const { Signature } = await client.send(new SignCommand(command));
      if (Signature === undefined) throw new Error("KMS gave no signature");
      return `${signed}.${base64url(rawSignature(Buffer.from(Signature)))}`;
    },
  };
};
