import type { Commune } from "../../shared/domain/agency/province.ts";
import { BarePage } from "../site/page-shell.tsx";
import type { PageContext } from "../site/site-input.ts";
import * as en from "../text/en.ts";
import { href } from "../text/language.ts";
import * as vi from "../text/vi.ts";

export const BoardPage = ({ context, commune }: { context: PageContext; commune: Commune }) => {
  const { language, publicUrl } = context;
  const text = { vi, en }[language];
  const name = commune.name[language];
  const takeUrl = `${publicUrl}${href(language, `/lay-so/${commune.slug}/`)}`;
  const head = { title: text.board.title(name), style: "board", scripts: ["board"], hidden: true } as const;
  return (
    <BarePage context={context} head={head}>
      <main id="board" data-commune={commune.code} data-name={name} data-take-url={takeUrl}>
        <h1>{name}</h1>
        <noscript>
          <p>{text.site.noScript}</p>
        </noscript>
      </main>
    </BarePage>
  );
};
