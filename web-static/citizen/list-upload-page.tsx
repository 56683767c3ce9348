import { Crumbs, SitePage } from "../site/page-shell.tsx";
import type { PageContext } from "../site/site-input.ts";
import { link as en } from "../text/collective-en.ts";
import { link as vi } from "../text/collective-vi.ts";
import { site as enSite } from "../text/en.ts";
import { site as viSite } from "../text/vi.ts";

/** Where a school or company sends the list for which a commune gave it a link. */
export const ListUploadPage = ({ context }: { context: PageContext }) => {
  const text = { vi, en }[context.language];
  return (
    <SitePage context={context} head={{ title: text.title, description: text.intro, scripts: ["list-upload"] }}>
      <Crumbs context={context} trail={[]} />
      <div class="wrap narrow-page">
        <h1>{text.title}</h1>
        <p>{text.intro}</p>
        <div id="list-upload">
          <noscript>
            <p class="notice warn">{{ vi: viSite, en: enSite }[context.language].noScript}</p>
          </noscript>
        </div>
      </div>
    </SitePage>
  );
};
