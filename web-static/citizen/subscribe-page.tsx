import { Crumbs, SitePage } from "../site/page-shell.tsx";
import type { PageContext, PublicCommune } from "../site/site-input.ts";
import * as en from "../text/announcements-en.ts";
import * as vi from "../text/announcements-vi.ts";

type Place = Pick<PublicCommune, "code" | "name">;

/** Where people ask their commune for messages. */
export const SubscribePage = ({ context, commune }: { context: PageContext; commune: Place }) => {
  const { language } = context;
  const { subscribe: text } = { vi, en }[language];
  const title = text.title(commune.name[language]);
  return (
    <SitePage context={context} head={{ title, description: text.more, scripts: ["announcements"] }}>
      <Crumbs context={context} trail={[]} />
      <div class="wrap narrow-page">
        <h1>{title}</h1>
        <p>{text.more}</p>
        <div id="subscribe" data-commune={commune.code}>
          <noscript>
            <p class="notice warn">{text.noScript}</p>
          </noscript>
        </div>
      </div>
    </SitePage>
  );
};

/** Where the link in each message leads. The token stands behind "#", so no server reads it until the button is pressed. */
export const StopPage = ({ context }: { context: PageContext }) => {
  const { stop: text, subscribe } = { vi, en }[context.language];
  return (
    <SitePage context={context} head={{ title: text.title, hidden: true, scripts: ["announcements"] }}>
      <Crumbs context={context} trail={[]} />
      <div class="wrap narrow-page">
        <h1>{text.title}</h1>
        <div id="stop-messages">
          <noscript>
            <p class="notice warn">{subscribe.noScript}</p>
          </noscript>
        </div>
      </div>
    </SitePage>
  );
};
