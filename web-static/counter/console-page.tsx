import { BarePage } from "../site/page-shell.tsx";
import type { PageContext } from "../site/site-input.ts";
import * as en from "../text/en.ts";
import * as vi from "../text/vi.ts";

export const ConsolePage = ({ context }: { context: PageContext }) => {
  const text = { vi, en }[context.language].site;
  return (
    <BarePage
      context={context}
      head={{ title: text.officers, style: "console", scripts: ["console"], hidden: true, installable: true }}
    >
      <div
        id="console"
        data-site-style={context.assets.styles.site}
        data-site-fonts={context.assets.preloadFonts.site.join(" ")}
      >
        <main class="wrap section">
          <h1>{text.officers}</h1>
          <noscript>
            <p>{text.noScript}</p>
          </noscript>
        </main>
      </div>
    </BarePage>
  );
};
