import { randomBytes } from "node:crypto";
import { Provider } from "oidc-provider";
import type { DataFolder } from "../data-folder.ts";
import { type DemoOfficer, demoOfficers } from "../demo-officers.ts";
import type { LoginClient } from "../resources/user-pool.ts";
import { accessClaims } from "./access-token.ts";
import { loginStore } from "./login-store.ts";
import type { SigningKey } from "./signing-key.ts";

/** Access tokens are JWTs only for a named resource; the API is the one resource there is. */
const resource = "urn:motcua:api";
const hour = 3600;

interface Context {
  readonly oidc: {
    readonly session?: { readonly accountId?: string };
    readonly client: { readonly clientId: string };
    readonly provider: Provider;
    readonly params?: { readonly scope?: string };
  };
}
interface Token {
  readonly accountId: string;
  readonly clientId: string;
  readonly scope?: string;
}
interface Jwt {
  payload: Record<string, unknown>;
}

const officer = (username: string): DemoOfficer | undefined => demoOfficers.find((one) => one.username === username);

const account = (_: unknown, username: string) => {
  const known = officer(username);
  if (!known) return undefined;
  const claims = { sub: username, name: known.name, "cognito:username": username, "cognito:groups": known.groups };
  return { accountId: username, claims: async () => claims };
};

/** Whoever signs in has agreed: the client is the system itself. */
const agree = async ({ oidc }: Context) => {
  const accountId = oidc.session?.accountId;
  if (!accountId) return undefined;
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId });
  const scope = oidc.params?.scope ?? "openid";
  grant.addOIDCScope(scope);
  grant.addResourceScope(resource, scope);
  await grant.save();
  return grant;
};

const secret = (data: Pick<DataFolder, "readSetting" | "writeSetting">): string => {
  const stored = data.readSetting("cookieKey");
  if (stored) return stored;
  const fresh = randomBytes(32).toString("base64url");
  data.writeSetting("cookieKey", fresh);
  return fresh;
};

/** An OpenID provider that stands for the template's user pool: code flow with PKCE, tokens with Cognito's claims. */
export const loginProvider = (
  issuer: string,
  clients: readonly LoginClient[],
  key: SigningKey,
  { data, report }: { data: DataFolder; report: (fault: unknown) => void },
): Provider => {
  const scopes = [...new Set(clients.flatMap((client) => client.scopes))].join(" ");
  const mount = new URL(issuer).pathname;
  const provider = new Provider(issuer, {
    adapter: loginStore(data.database),
    clients: clients.map(({ clientId, redirects, logoutRedirects, scopes: allowed }) => ({
      client_id: clientId,
      redirect_uris: redirects,
      post_logout_redirect_uris: logoutRedirects,
      token_endpoint_auth_method: "none",
      // A "native" client would have to ask for consent each time; a "web" one with code flow may live on localhost too.
      application_type: "web",
      grant_types: ["authorization_code", "refresh_token"],
      scope: [...new Set(["openid", ...allowed])].join(" "),
    })),
    claims: { openid: ["sub", "cognito:username", "cognito:groups"], profile: ["name"] },
    clientBasedCORS: () => true,
    conformIdTokenClaims: false,
    cookies: { keys: [secret(data)] },
    extraTokenClaims: () => undefined,
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: scopes,
          accessTokenFormat: "jwt",
          accessTokenTTL: hour,
          jwt: { sign: { alg: "RS256" } },
        }),
      },
      rpInitiatedLogout: { enabled: true, logoutSource: leaveAtOnce, postLogoutSuccessSource: leftPage },
    },
    findAccount: account,
    formats: {
      customizers: {
        jwt: (_: Context, token: Token, jwt: Jwt) => {
          const known = officer(token.accountId);
          const { clientId, scope = "" } = token;
          const claims = {
            iss: issuer,
            client_id: clientId,
            username: token.accountId,
            groups: known?.groups ?? [],
            scope,
          };
          // Cognito leaves `aud` out; this provider insists on one, so it is the client, which the authorizer takes as well.
          jwt.payload = { ...jwt.payload, ...accessClaims(claims), aud: clientId };
          return jwt;
        },
      },
    },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `${mount}/interaction/${uid}` },
    issueRefreshToken: async () => true,
    jwks: { keys: [key.jwk] },
    loadExistingGrant: agree,
    pkce: { required: () => true },
    renderError: (
      context: { type: string; body: string },
      { error, error_description = "" }: Record<string, string>,
    ) => {
      context.type = "html";
      context.body = `<!doctype html><meta charset="utf-8"><title>Đăng nhập</title><p>Không đăng nhập được: ${error} ${error_description}</p>`;
    },
    scopes: scopes.split(" "),
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      Grant: 10 * hour,
      IdToken: hour,
      Interaction: hour,
      RefreshToken: 10 * hour,
      Session: 10 * hour,
    },
  });
  provider.on("server_error", (_, error) => report(error));
  return provider;
};

/** Cognito signs out without asking; so the form submits itself, and has a button where there are no scripts. */
const leaveAtOnce = (context: { body: string }, form: string): void => {
  const yes = '<input type="hidden" name="logout" value="yes"/></form>';
  context.body = `<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Đăng xuất</title>
${form.replace("</form>", yes)}<noscript><button form="op.logoutForm">Đăng xuất</button></noscript>
<script>document.getElementById("op.logoutForm").submit()</script>`;
};

const leftPage = (context: { body: string }): void => {
  context.body = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Đã đăng xuất</title><p>Bạn đã đăng xuất.</p>`;
};
