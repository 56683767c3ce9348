import { useRef, useState } from "preact/hooks";
import type { HandoffList } from "../browser/wire.ts";
import { inbox as en } from "../text/console-en.ts";
import { inbox as vi } from "../text/console-vi.ts";
import { type CommuneInfo, homeCommune, useDesk } from "./desk.ts";
import { HandoffRow } from "./handoff-row.tsx";
import { ListFreshness, ListTable } from "./list-table.tsx";
import { links } from "./route.ts";
import { ScreenTitle } from "./screen-title.tsx";
import { useList } from "./use-list.ts";
import { useReturn } from "./use-return.ts";
import { isUnaccepted } from "./watched.ts";

type Item = HandoffList["items"][number];

export const handoffsPath = (place: Readonly<Record<string, string>>): string =>
  `/handoffs?${new URLSearchParams({ ...place, limit: "50" })}`;

/** The office that was chosen, also after a look at a dossier. */
const useOffice = () => {
  const { memory } = useDesk();
  const [office, setOffice] = useState(() => (memory.get("office") as string | undefined) ?? "");
  const choose = (next: string) => {
    memory.set("office", next);
    setOffice(next);
  };
  return [office, choose] as const;
};

interface Choice {
  readonly commune: CommuneInfo;
  readonly office: string;
  readonly onChoose: (office: string) => void;
}

const OfficeChoice = ({ commune, office, onChoose }: Choice) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  return (
    <div class="find">
      <label for="office">{text.office}</label>
      <select id="office" value={office} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{text.allOffices}</option>
        {commune.offices.map(({ key, name }) => (
          <option key={key} value={key}>
            {name[language]}
          </option>
        ))}
      </select>
    </div>
  );
};

/** What lies with an office or an agency, soonest due first; or only what is not accepted yet. */
export const HandoffScreen = ({ onlyUnaccepted }: { onlyUnaccepted: boolean }) => {
  const desk = useDesk();
  const text = { vi, en }[desk.language];
  const commune = homeCommune(desk);
  const [office, chooseOffice] = useOffice();
  const place =
    commune === undefined
      ? { agency: desk.role.scope }
      : { commune: commune.code, ...(office === "" || onlyUnaccepted ? {} : { office }) };
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
      <ListTable
        label={title}
        columns={columns}
        listed={listed}
        items={items}
        empty={onlyUnaccepted ? text.empty : text.emptyHandoffs}
        row={(item) => <HandoffRow key={item.handoff.id} item={item} withOffice={withOffice} onOpen={leave} />}
      />
    </section>
  );
};
