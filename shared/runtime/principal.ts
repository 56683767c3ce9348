import type { Principal } from "../domain/access/rights.ts";
import { parseRole } from "../domain/access/rights.ts";

/**
 * The officer behind a request, from the claims that the JWT authorizer checked. HTTP API hands every claim over as
 * a string and renders an array as "[a b]".
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
export const principalOf = (claims: Readonly<Record<string, unknown>> | undefined): Principal | undefined => {
  const officer = claims?.username;
  if (typeof officer !== "string" || officer === "") return undefined;
  const groups = claims?.["cognito:groups"];
  const names = Array.isArray(groups)
    ? groups.map(String)
    : String(groups ?? "")
        .replace(/^\[|\]$/g, "")
        .split(/[ ,]+/);
  return { officer, roles: names.flatMap((name) => parseRole(name) ?? []) };
};
