import { Crumbs, SitePage } from "../site/page-shell.tsx";
import type { PageContext } from "../site/site-input.ts";
import { tracking as en } from "../text/tracking-en.ts";
import { tracking as vi } from "../text/tracking-vi.ts";
import { TrackingForm, WITHOUT_SCRIPT } from "./tracking-form.tsx";
import { NOTHING_TYPED } from "./tracking-link.ts";

export const TrackingPage = ({ context }: { context: PageContext }) => {
  const text = { vi, en }[context.language];
  return (
    <SitePage context={context} head={{ title: text.title, description: text.intro, scripts: ["tracking"] }}>
      <Crumbs context={context} trail={[]} />
      <div class="wrap narrow-page">
        <h1>{text.title}</h1>
        <div id="tracking">
          <TrackingForm language={context.language} typed={NOTHING_TYPED} fault={undefined} {...WITHOUT_SCRIPT} />
        </div>
      </div>
    </SitePage>
  );
};
