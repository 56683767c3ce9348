import { Crumbs, SitePage } from "../site/page-shell.tsx";
import type { PageContext } from "../site/site-input.ts";
import { site as enSite } from "../text/en.ts";
import { tracking as en } from "../text/tracking-en.ts";
import { tracking as vi } from "../text/tracking-vi.ts";
import { site as viSite } from "../text/vi.ts";

export const TrackingPage = ({ context }: { context: PageContext }) => {
  const text = { vi, en }[context.language];
  return (
    <SitePage context={context} head={{ title: text.title, description: text.intro, scripts: ["tracking"] }}>
      <Crumbs context={context} trail={[]} />
      <div class="wrap narrow-page">
        <h1>{text.title}</h1>
        <div id="tracking">
          <p>{text.intro}</p>
          <noscript>
            <p class="notice warn">{{ vi: viSite, en: enSite }[context.language].noScript}</p>
          </noscript>
        </div>
      </div>
    </SitePage>
  );
};
