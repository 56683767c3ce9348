import { useRef } from "preact/hooks";
import type { DossierList, DossierSummary } from "../../shared/contracts/dossier-api.ts";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import { homeCommune, useDesk } from "./desk.ts";
import { DossierRow, dossierColumns } from "./dossier-row.tsx";
import { ListFreshness, ListTable } from "./list-table.tsx";
import { ScreenTitle } from "./screen-title.tsx";
import { useList } from "./use-list.ts";
import { useReturn } from "./use-return.ts";

/** The API takes no longer question. */
const LONGEST = 60;

const pathFor = (commune: string, asked: string): string =>
  `/dossiers?${new URLSearchParams({ commune, limit: "50", q: asked.slice(0, LONGEST) })}`;

/** Open dossiers of the commune whose owner's name or code has what was asked for. */
export const FindScreen = ({ asked }: { asked: string }) => {
  const desk = useDesk();
  const words = { vi, en }[desk.language];
  const text = words.inbox;
  const title = asked === "" ? words.frame.find : text.findTitle(asked);
  const commune = homeCommune(desk)?.code;
  const listed = useList<DossierSummary, DossierList>(
    commune === undefined || asked === "" ? undefined : pathFor(commune, asked),
    { idOf: ({ code }) => code },
  );
  const items = listed.rows?.items ?? [];
  const screen = useRef<HTMLElement>(null);
  const { isReturning, leave } = useReturn(screen, (code) => items.some((item) => item.code === code));
  return (
    <section ref={screen}>
      <div class="row spread">
        {/* A browser remembers the names of its tabs; a citizen's is none of its business. */}
        <ScreenTitle title={words.frame.find} takesFocus={!isReturning} key={asked}>
          {title}
        </ScreenTitle>
        {commune !== undefined && asked !== "" && <ListFreshness listed={listed} />}
      </div>
      {commune === undefined || asked === "" ? (
        <p class="empty card">{text.codeOnly}</p>
      ) : (
        <>
          <p role="status" class="quiet">
            {listed.rows !== undefined && text.found(`${items.length}${listed.rows.next === undefined ? "" : "+"}`)}
          </p>
          <ListTable
            label={title}
            columns={dossierColumns(desk.language)}
            listed={listed}
            items={items}
            empty={text.notFound}
            row={(item) => <DossierRow key={item.code} item={item} onOpen={leave} />}
          />
          <p class="quiet small after-list">{text.endedByCode}</p>
        </>
      )}
    </section>
  );
};
