import { useRef } from "preact/hooks";
import type { HandoffList } from "../browser/wire.ts";
import { inbox as en } from "../text/console-en.ts";
import { inbox as vi } from "../text/console-vi.ts";
import { BulkTable } from "./bulk/bulk-table.tsx";
import { placeOfWork, useOffice } from "./consultations.ts";
import { homeCommune, useDesk } from "./desk.ts";
import { HandoffRow } from "./handoff-row.tsx";
import { HandoffTabs } from "./handoff-tabs.tsx";
import { ListFreshness } from "./list-table.tsx";
import { OfficeChoice } from "./office-choice.tsx";
import { links } from "./route.ts";
import { ScreenTitle } from "./screen-title.tsx";
import { useList } from "./use-list.ts";
import { useReturn } from "./use-return.ts";
import { isUnaccepted } from "./watched.ts";

type Item = HandoffList["items"][number];

export const handoffsPath = (place: Readonly<Record<string, string>>): string =>
  `/handoffs?${new URLSearchParams({ ...place, limit: "50" })}`;

/** What lies with an office or an agency, soonest due first; or only what is not accepted yet. */
export const HandoffScreen = ({ onlyUnaccepted, mine = false }: { onlyUnaccepted: boolean; mine?: boolean }) => {
  const desk = useDesk();
  const text = { vi, en }[desk.language];
  const commune = homeCommune(desk);
  const [office, chooseOffice] = useOffice();
  const place = { ...placeOfWork(desk, onlyUnaccepted ? "" : office), ...(mine ? { mine: "true" } : {}) };
  const listed = useList<Item, HandoffList>(handoffsPath(place), {
    idOf: ({ handoff }) => handoff.id,
    enough: () => !onlyUnaccepted,
  });
  const all = listed.rows?.items ?? [];
  const items = onlyUnaccepted ? all.filter(({ handoff }) => isUnaccepted(handoff)) : all;
  const screen = useRef<HTMLElement>(null);
  const { isReturning, leave } = useReturn(screen, (code) => items.some((item) => item.code === code));
  const title = onlyUnaccepted ? `${text.handoffTitle}: ${text.unaccepted}` : text.handoffTitle;
  const withOffice = commune !== undefined;
  const columns = [text.code, text.procedure, text.owner, text.step, ...(withOffice ? [text.office] : []), text.due];
  return (
    <section ref={screen}>
      <div class="row spread">
        <ScreenTitle title={title} takesFocus={!isReturning} />
        {commune !== undefined && !onlyUnaccepted && (
          <OfficeChoice commune={commune} office={office} onChoose={chooseOffice} />
        )}
        {onlyUnaccepted && <a href={links.handoffs}>{text.showAll}</a>}
        <ListFreshness listed={listed} />
      </div>
      <HandoffTabs at={mine ? "mine" : "work"} />
      <BulkTable
        key={`${onlyUnaccepted}${mine}${office}`}
        name={`work.${desk.role.scope}.${onlyUnaccepted}.${mine}.${office}`}
        label={title}
        columns={columns}
        listed={listed}
        items={items}
        empty={onlyUnaccepted ? text.empty : text.emptyHandoffs}
        itemOf={({ code, allowed, handoff }) => ({ id: handoff.id, code, allowed, handoff })}
        row={(item, choice) => <HandoffRow item={item} withOffice={withOffice} onOpen={leave} choice={choice} />}
      />
    </section>
  );
};
