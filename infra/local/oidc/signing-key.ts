import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from "jose";
import type { DataFolder } from "../data-folder.ts";
import { HostFault, messageOf } from "../host-fault.ts";

export interface SigningKey {
  /** Private key, for the provider. */
  readonly jwk: JWK;
  /** Public key set, for the authorizer. */
  readonly publicKeys: { keys: JWK[] };
  /** Signs an access token shaped as Cognito's. @param claims beside iat, exp and jti; lives one hour of real time */
  sign(claims: Record<string, unknown>, lifetimeSeconds?: number): Promise<string>;
}

/** The key stays in the data folder, so that a login survives a restart. */
export const openSigningKey = async (data: Pick<DataFolder, "readSetting" | "writeSetting">): Promise<SigningKey> => {
  const stored = data.readSetting("signingKey");
  const jwk = stored ? readable(stored) : await newKey();
  if (!stored) data.writeSetting("signingKey", JSON.stringify(jwk));
  const { kty = "RSA", n, e, kid = "local", alg = "RS256" } = jwk;
  const key = await importJWK(jwk, alg).catch(unreadable);
  return {
    jwk,
    publicKeys: { keys: [{ kty, kid, alg, use: "sig", ...(n && { n }), ...(e && { e }) }] },
    sign: (claims, lifetimeSeconds = 3600) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg, kid, typ: "JWT" })
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + lifetimeSeconds)
        .setJti(crypto.randomUUID())
        .sign(key),
  };
};

const unreadable = (error: unknown): never => {
  throw new HostFault(`The sign-in key in host.db is damaged (${messageOf(error)}); "npm run reset" starts afresh.`);
};

const readable = (stored: string): JWK => {
  try {
    return JSON.parse(stored);
  } catch (error) {
    return unreadable(error);
  }
};

const newKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: "RS256", use: "sig" };
};
