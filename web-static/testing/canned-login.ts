import type { ServerResponse } from "node:http";

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const nonces = new Map<string, string>();

const json = (response: ServerResponse, body: unknown) => {
  response.writeHead(200, { "Content-Type": "application/json" });
  response.end(JSON.stringify(body));
};

/** An issuer that knows one officer and asks no password: discovery, authorization code, token. */
export const cannedLogin = (origin: string, url: URL, body: string, response: ServerResponse): void => {
  const issuer = `${origin}/login`;
  if (url.pathname.endsWith("/openid-configuration")) {
    json(response, {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      end_session_endpoint: `${issuer}/logout`,
      jwks_uri: `${issuer}/jwks`,
    });
    return;
  }
  if (url.pathname.endsWith("/authorize") || url.pathname.endsWith("/logout")) {
    const back = new URL(
      url.searchParams.get("redirect_uri") ?? url.searchParams.get("post_logout_redirect_uri") ?? origin,
    );
    if (url.pathname.endsWith("/authorize")) {
      const code = `code-${nonces.size}`;
      nonces.set(code, url.searchParams.get("nonce") ?? "");
      back.searchParams.set("code", code);
      back.searchParams.set("state", url.searchParams.get("state") ?? "");
    }
    response.writeHead(302, { Location: back.toString() });
    response.end();
    return;
  }
  const form = new URLSearchParams(body);
  const seconds = Math.floor(Date.now() / 1000);
  const claims = {
    iss: issuer,
    aud: "console",
    sub: "thanh.nv",
    iat: seconds,
    exp: seconds + 3600,
    nonce: nonces.get(form.get("code") ?? ""),
  };
  json(response, {
    access_token: "canned-access-token",
    token_type: "Bearer",
    expires_in: 3600,
    id_token: `${base64({ alg: "RS256" })}.${base64(claims)}.c2ln`,
  });
};
