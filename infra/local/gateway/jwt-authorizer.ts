import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from "jose";
import type { Authorizer } from "../resources/http-api.ts";

export interface Authorized {
  /** Every value as a string, lists as "[a b]": so API Gateway hands them to functions. */
  readonly claims: Readonly<Record<string, string>>;
  readonly scopes: readonly string[] | null;
}

export type Authorize = (
  header: string | undefined,
  authorizer: Authorizer,
  scopes: readonly string[],
) => Promise<Authorized | "not-signed-in" | "not-allowed">;

const asText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.join(" ")}]`;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

/**
 * API Gateway's JWT authorizer: signature, issuer, expiry in real time, and audience, which may stand in `aud` or, as
 * in Cognito's access tokens, in `client_id`. A route's scopes need one match.
 */
export const jwtAuthorizer = (keys: JSONWebKeySet): Authorize => {
  const keySet = createLocalJWKSet(keys);
  return async (header, { issuer, audience }, scopes) => {
    const token = header?.replace(/^Bearer /i, "");
    if (!token) return "not-signed-in";
    try {
      const { payload } = await jwtVerify(token, keySet, { issuer, algorithms: ["RS256"], requiredClaims: ["exp"] });
      const audiences = payload.aud === undefined ? [payload.client_id] : [payload.aud].flat();
      if (!audiences.some((one) => typeof one === "string" && audience.includes(one))) return "not-signed-in";
      const granted = typeof payload.scope === "string" ? payload.scope.split(" ") : [];
      if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope))) return "not-allowed";
      const claims = Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, asText(value)]));
      return { claims, scopes: scopes.length > 0 ? scopes : null };
    } catch {
      return "not-signed-in";
    }
  };
};
