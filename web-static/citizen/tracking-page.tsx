import { Crumbs, SitePage } from "../site/page-shell.tsx";
import type { PageContext } from "../site/site-input.ts";
import * as en from "../text/en.ts";
import * as vi from "../text/vi.ts";

export const TrackingPage = ({ context }: { context: PageContext }) => {
  const text = { vi, en }[context.language];
  return (
    <SitePage
      context={context}
      head={{ title: text.tracking.title, description: text.tracking.intro, scripts: ["tracking"] }}
    >
      <Crumbs context={context} trail={[]} />
      <div class="wrap narrow-page">
        <h1>{text.tracking.title}</h1>
        <div id="tracking">
          <p>{text.tracking.intro}</p>
          <noscript>
            <p class="notice warn">{text.site.noScript}</p>
          </noscript>
        </div>
      </div>
    </SitePage>
  );
};
