import * as z from "zod";

/** Header of a signed record: RFC 7515 with the one algorithm that is made and accepted here. */
const Header = z.object({ alg: z.literal("ES256"), kid: z.string(), typ: z.literal("motcua-outcome") });

/** A public key of the province. https://www.rfc-editor.org/rfc/rfc7517 */
export const PublicKey = z
  .object({
    kty: z.literal("EC"),
    crv: z.literal("P-256"),
    x: z.string(),
    y: z.string(),
    kid: z.string(),
    alg: z.literal("ES256"),
    use: z.literal("sig"),
  })
  .meta({ id: "PublicKey" });
export type PublicKey = z.infer<typeof PublicKey>;

/** GET /.well-known/motcua-keys.json */
export const PublicKeys = z.object({ keys: z.array(PublicKey) }).meta({ id: "PublicKeys" });
export type PublicKeys = z.infer<typeof PublicKeys>;

/** One record as text: RFC 7515, compact. */
export interface SplitJws {
  readonly kid: string;
  /** What was signed. */
  readonly signed: string;
  readonly payload: string;
  readonly signature: string;
}

export const looksLikeJws = (text: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);

/** The header as every record here has it. */
export const jwsHeader = (kid: string): z.infer<typeof Header> => ({ alg: "ES256", kid, typ: "motcua-outcome" });

/** Parts of a record; undefined when it is none, or signed in another way. @param decode base64url to text */
export const splitJws = (jws: string, decode: (part: string) => string): SplitJws | undefined => {
  const [header = "", payload = "", signature = ""] = looksLikeJws(jws) ? jws.split(".") : [];
  const parsed = Header.safeParse(parseJson(decode(header)));
  return parsed.success
    ? { kid: parsed.data.kid, signed: `${header}.${payload}`, payload: decode(payload), signature }
    : undefined;
};

/** Undefined when it is no JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
