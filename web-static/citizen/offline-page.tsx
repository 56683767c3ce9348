import { SitePage } from "../site/page-shell.tsx";
import type { PageContext } from "../site/site-input.ts";
import * as en from "../text/en.ts";
import { href } from "../text/language.ts";
import * as vi from "../text/vi.ts";

/** What the service worker shows without a connection for a page that was never visited. */
export const OfflinePage = ({ context }: { context: PageContext }) => {
  const text = { vi, en }[context.language].offline;
  const home = href(context.language, "/");
  return (
    <SitePage context={context} head={{ title: text.title, description: text.text, hidden: true }}>
      <div class="wrap section stack">
        <h1>{text.title}</h1>
        <p>{text.text}</p>
        <p class="row">
          <a class="button" href={`${home}thu-tuc/`}>
            {text.procedures}
          </a>
          <a class="button second" href={home}>
            {text.home}
          </a>
        </p>
      </div>
    </SitePage>
  );
};
