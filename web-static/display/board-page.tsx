import type { Commune } from "../../shared/domain/agency/province.ts";
import { BarePage } from "../site/page-shell.tsx";
import type { PageContext } from "../site/site-input.ts";
import { site as enSite } from "../text/en.ts";
import { href } from "../text/language.ts";
import { site as viSite } from "../text/vi.ts";
import { board as en } from "../text/waiting-en.ts";
import { board as vi } from "../text/waiting-vi.ts";

export const BoardPage = ({ context, commune }: { context: PageContext; commune: Commune }) => {
  const { language, publicUrl, assets } = context;
  const { voice } = assets;
  const text = { vi, en }[language];
  const name = commune.name[language];
  const takeUrl = `${publicUrl}${href(language, `/lay-so/${commune.slug}/`)}`;
  const head = {
    title: text.title(name),
    style: "board",
    scripts: ["board", "offline"],
    hidden: true,
    later: voice === undefined ? [] : [voice],
  } as const;
  return (
    <BarePage context={context} head={head}>
      <main id="board" data-commune={commune.code} data-name={name} data-take-url={takeUrl}>
        <h1>{name}</h1>
        <noscript>
          <p>{{ vi: viSite, en: enSite }[language].noScript}</p>
        </noscript>
      </main>
    </BarePage>
  );
};
