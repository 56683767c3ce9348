import { UserManager, WebStorageStateStore } from "oidc-client-ts";
import type { SiteConfig } from "../site/site-input.ts";

export interface Login {
  /** The access token of now; undefined when nobody is logged in or it has run out. */
  readonly token: () => string | undefined;
  /** Gets a new access token after the old one ran out, as it does while there is no network. @returns whether there is one */
  readonly renew: () => Promise<boolean>;
  readonly start: () => Promise<void>;
  readonly end: () => Promise<void>;
  /** Drops the tokens without leaving the page. */
  readonly forget: () => Promise<void>;
}

/** The one address that the issuer knows, whatever language the console is read in. */
const consoleUrl = () => `${location.origin}/can-bo/`;
const here = () => location.pathname + location.hash;

/**
 * Login by authorization code with PKCE at the issuer of /config.json. Tokens live in this tab's session storage and
 * are gone with it. On return from the issuer the code is taken out of the address before anything else.
 * @throws when the issuer cannot be reached or refuses
 */
export const openLogin = async (config: SiteConfig): Promise<Login> => {
  const store = new WebStorageStateStore({ store: sessionStorage, prefix: "motcua.login." });
  const manager = new UserManager({
    authority: config.issuer,
    client_id: config.clientId,
    redirect_uri: consoleUrl(),
    post_logout_redirect_uri: consoleUrl(),
    response_type: "code",
    scope: "openid",
    userStore: store,
    stateStore: store,
    automaticSilentRenew: false,
  });
  let user = await manager.getUser();
  const returned = new URLSearchParams(location.search);
  if (returned.has("state") && (returned.has("code") || returned.has("error"))) {
    try {
      user = await manager.signinRedirectCallback();
    } finally {
      const left = typeof user?.state === "string" && user.state.startsWith("/") ? user.state : location.pathname;
      history.replaceState(null, "", location.pathname);
      if (left.startsWith(location.pathname)) history.replaceState(null, "", left);
      else location.replace(left);
    }
  }
  const renewable = () => user?.refresh_token !== undefined;
  const renew = async () => {
    if (renewable()) user = await manager.signinSilent().catch(() => user);
  };
  manager.events.addAccessTokenExpiring(renew);
  const token = () => (user === null || user.expired === true ? undefined : user.access_token);
  return {
    token,
    renew: async () => {
      if (user?.expired !== true) return false;
      await renew();
      return token() !== undefined;
    },
    start: () => manager.signinRedirect({ state: here() }),
    end: async () => {
      // Cognito's logout knows its own parameter names; others ignore them.
      const extraQueryParams = { client_id: config.clientId, logout_uri: consoleUrl() };
      await manager.signoutRedirect({ extraQueryParams }).catch(() => manager.removeUser());
    },
    forget: async () => {
      user = null;
      await manager.removeUser();
    },
  };
};
