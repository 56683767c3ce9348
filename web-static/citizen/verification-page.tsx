import { Crumbs, SitePage } from "../site/page-shell.tsx";
import type { PageContext } from "../site/site-input.ts";
import { verification as en } from "../text/verification-en.ts";
import { verification as vi } from "../text/verification-vi.ts";

/** Where the QR code of an electronic outcome leads: anybody checks it here. */
export const VerificationPage = ({ context }: { context: PageContext }) => {
  const text = { vi, en }[context.language];
  return (
    <SitePage context={context} head={{ title: text.title, description: text.description, scripts: ["verify"] }}>
      <Crumbs context={context} trail={[]} />
      <div class="wrap narrow-page">
        <h1>{text.title}</h1>
        <div id="verification">
          <p>{text.intro}</p>
          <noscript>
            <p class="notice warn">{text.noScript}</p>
          </noscript>
        </div>
        <p class="quiet small">{text.howItWorks}</p>
      </div>
    </SitePage>
  );
};
