import { useRef } from "preact/hooks";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import { homeCommune, useDesk } from "./desk.ts";
import { DossierRow, dossierColumns } from "./dossier-row.tsx";
import { ListTable } from "./list-table.tsx";
import { ScreenTitle } from "./screen-title.tsx";
import { searches } from "./screens.ts";
import { useReturn } from "./use-return.ts";
import { useSearch } from "./use-search.ts";

/** The commune's dossiers, open and ended, by a name, a phone, an ID number or a code. */
export const FindScreen = ({ asked }: { asked: string }) => {
  const desk = useDesk();
  const words = { vi, en }[desk.language];
  const text = words.inbox;
  const title = asked === "" ? words.frame.find : text.findTitle(asked);
  const commune = searches(desk.role.role) ? homeCommune(desk)?.code : undefined;
  const { listed, more } = useSearch(commune, asked);
  const items = listed.rows?.items ?? [];
  const screen = useRef<HTMLElement>(null);
  const { isReturning, leave } = useReturn(screen, (code) => items.some((item) => item.code === code));
  return (
    <section ref={screen}>
      {/* A browser remembers the names of its tabs; a citizen's is none of its business. */}
      <ScreenTitle title={words.frame.find} takesFocus={!isReturning} key={asked}>
        {title}
      </ScreenTitle>
      {commune === undefined || asked === "" ? (
        <p class="empty card">{text.codeOnly}</p>
      ) : (
        <>
          <p role="status" class="quiet">
            {listed.rows !== undefined && text.found(`${items.length}${more ? "+" : ""}`)}
          </p>
          <ListTable
            label={title}
            columns={dossierColumns(desk.language)}
            listed={listed}
            items={items}
            empty={text.notFound}
            row={(item) => <DossierRow key={item.code} item={item} onOpen={leave} />}
          />
          <p class="quiet small after-list">{more ? text.findMore : text.findHint}</p>
        </>
      )}
    </section>
  );
};
