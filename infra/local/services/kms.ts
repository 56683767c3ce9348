import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { IncomingMessage } from "node:http";
import * as z from "zod";
import type { DataFolder } from "../data-folder.ts";
import { HostFault, messageOf } from "../host-fault.ts";
import { type LoopbackServer, serveLoopback } from "./loopback-server.ts";

/** The two operations of KMS that functions call, with keys that were generated here and stay in the data folder. */
export interface Kms extends LoopbackServer {
  /** Makes the key that a resource stands for, unless it is there already. */
  keep(resource: string): Promise<void>;
}

type Settings = Pick<DataFolder, "readSetting" | "writeSetting">;

const settingOf = (resource: string): string => `kmsKey:${resource}`;

/** Keys are named by id or by ARN, which end with stack and resource: "…:key/motcua-OutcomeSigningKey1A2B". */
const resourceIn = (keyId: string): string => keyId.slice(keyId.lastIndexOf("-") + 1);

const Call = z.object({
  KeyId: z.string(),
  Message: z.base64().optional(),
  MessageType: z.literal("RAW").optional(),
  SigningAlgorithm: z.literal("ECDSA_SHA_256").optional(),
});

const Jwk = z.looseObject({ kty: z.literal("EC") });

const readKey = (data: Settings, resource: string): KeyObject | undefined => {
  const stored = data.readSetting(settingOf(resource));
  if (stored === undefined) return undefined;
  try {
    return createPrivateKey({ key: Jwk.parse(JSON.parse(stored)), format: "jwk" });
  } catch (error) {
    throw new HostFault(`A signing key in host.db is damaged (${messageOf(error)}); "npm run reset" starts afresh.`);
  }
};

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString());
};

const operations: Readonly<Record<string, (key: KeyObject, call: z.infer<typeof Call>) => object>> = {
  Sign: (key, { KeyId, Message = "" }) => ({
    KeyId,
    Signature: sign("sha256", Buffer.from(Message, "base64"), key).toString("base64"),
    SigningAlgorithm: "ECDSA_SHA_256",
  }),
  GetPublicKey: (key, { KeyId }) => ({
    KeyId,
    PublicKey: createPublicKey(key).export({ format: "der", type: "spki" }).toString("base64"),
    KeySpec: "ECC_NIST_P256",
    KeyUsage: "SIGN_VERIFY",
    SigningAlgorithms: ["ECDSA_SHA_256"],
  }),
};

/** A small KMS on the loopback address: it signs with P-256, as DER, and shows public keys. */
export const startKms = async (data: Settings): Promise<Kms> => {
  const answer = async (request: IncomingMessage): Promise<object> => {
    const name = String(request.headers["x-amz-target"]).replace("TrentService.", "");
    const call = Call.parse(await bodyOf(request));
    const key = readKey(data, resourceIn(call.KeyId));
    const operation = operations[name];
    if (key === undefined || operation === undefined) throw new Error(`${name} of ${call.KeyId} is not known here.`);
    return operation(key, call);
  };
  const server = await serveLoopback(async (request, response) => {
    response.setHeader("content-type", "application/x-amz-json-1.1");
    try {
      response.end(JSON.stringify(await answer(request)));
    } catch (error) {
      response.statusCode = 400;
      response.end(JSON.stringify({ __type: "NotFoundException", message: messageOf(error) }));
    }
  });
  return {
    ...server,
    keep: async (resource) => {
      if (readKey(data, resource) !== undefined) return;
      const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
      data.writeSetting(settingOf(resource), JSON.stringify(privateKey.export({ format: "jwk" })));
    },
  };
};
