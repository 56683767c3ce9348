import { useRef } from "preact/hooks";
import type { DossierList, DossierRow as Row } from "../../shared/contracts/dossier-api.ts";
import { serverNow } from "../browser/server-clock.ts";
import type { HandoffList } from "../browser/wire.ts";
import { inbox as en, frame as enFrame } from "../text/console-en.ts";
import { inbox as vi, frame as viFrame } from "../text/console-vi.ts";
import { BulkTable } from "./bulk/bulk-table.tsx";
import { useDesk } from "./desk.ts";
import { DossierRow, dossierColumns } from "./dossier-row.tsx";
import { handoffsPath } from "./handoff-screen.tsx";
import { InboxTabs, isInboxTab } from "./inbox-tabs.tsx";
import { ListFreshness } from "./list-table.tsx";
import { CallsStrip } from "./messages/calls-strip.tsx";
import { ScreenTitle } from "./screen-title.tsx";
import { notesCalls } from "./screens.ts";
import { type Listed, useList } from "./use-list.ts";
import { useReturn } from "./use-return.ts";
import { DUE_TODAY, OVERDUE, WatchStrip } from "./watch-strip.tsx";
import { isDueToday, isOverdue, isReadToToday, isUnaccepted } from "./watched.ts";

const PAGE = "50";
const codeOf = ({ code }: Row) => code;

type Dossiers = Listed<Row, DossierList>;

/** The counts of the tabs as they were last told; they stay while another tab's rows are on their way. */
const useCounts = (...lists: readonly Dossiers[]): DossierList["counts"] | undefined => {
  const { memory } = useDesk();
  const latest = [...lists].filter(({ rows }) => rows !== undefined).sort((a, b) => (b.at ?? 0) - (a.at ?? 0))[0];
  if (latest?.rows !== undefined) memory.set("inbox counts", latest.rows.head.counts);
  return memory.get("inbox counts") as DossierList["counts"] | undefined;
};

const Watch = ({ all, only }: { all: Dossiers; only: string | undefined }) => {
  const { role } = useDesk();
  const handoffs = useList<HandoffList["items"][number], HandoffList>(handoffsPath({ commune: role.scope }), {
    idOf: ({ handoff }) => handoff.id,
    enough: () => false,
  });
  const now = serverNow();
  const counted = (isCounted: (item: Row) => boolean) =>
    all.rows && { count: all.rows.items.filter(isCounted).length, isAll: isAllRead(all) };
  return (
    <WatchStrip
      only={only}
      overdue={counted(isOverdue)}
      dueToday={counted((item) => isDueToday(item, now))}
      unaccepted={
        handoffs.rows && {
          count: handoffs.rows.items.filter(({ handoff }) => isUnaccepted(handoff)).length,
          isAll: handoffs.rows.next === undefined,
        }
      }
    />
  );
};

/** Whether all that is overdue or due today is among the rows. */
const isAllRead = ({ rows }: Dossiers): boolean =>
  rows !== undefined && (rows.next === undefined || isReadToToday(serverNow())(rows.items));

/** Which of the rows that were read the screen shows. */
const shownOf = (items: readonly Row[], only: string | undefined): readonly Row[] => {
  const now = serverNow();
  if (only === OVERDUE) return items.filter(isOverdue);
  if (only === DUE_TODAY) return items.filter((item) => isDueToday(item, now));
  return items;
};

/** Names the browser's tab by what is shown, so that two of them can be told apart. */
const titleOf = (only: string | undefined, text: typeof vi | typeof en): string => {
  const names: Readonly<Record<string, string>> = {
    ...text.statuses,
    [OVERDUE]: text.overdue,
    [DUE_TODAY]: text.dueToday,
  };
  const name = names[only ?? ""];
  return name === undefined ? text.title : `${text.title}: ${name}`;
};

/** The commune's open dossiers by status, soonest due first; for a lead, what must be watched above them. */
export const InboxScreen = ({ only }: { only: string | undefined }) => {
  const { language, role } = useDesk();
  const text = { vi, en }[language];
  const isLead = role.role === "commune-lead";
  const tab = isInboxTab(only) ? only : undefined;
  const query = { commune: role.scope, limit: PAGE };
  const all: Dossiers = useList(
    isLead || tab === undefined ? `/dossiers?${new URLSearchParams(query)}` : undefined,
    isLead ? { idOf: codeOf, enough: isReadToToday(serverNow()) } : { idOf: codeOf },
  );
  const ofTab: Dossiers = useList(tab && `/dossiers?${new URLSearchParams({ ...query, status: tab })}`, {
    idOf: codeOf,
  });
  const isWatched = only === OVERDUE || only === DUE_TODAY;
  const isReading = isWatched && !isAllRead(all);
  const listed = tab !== undefined ? ofTab : isWatched ? { ...all, more: undefined } : all;
  const counts = useCounts(all, ofTab);
  const items = shownOf(listed.rows?.items ?? [], only);
  const screen = useRef<HTMLElement>(null);
  const { isReturning, leave } = useReturn(screen, (code) => items.some((item) => item.code === code));
  return (
    <section ref={screen}>
      <div class="row spread">
        <ScreenTitle title={titleOf(only, text)} takesFocus={!isReturning}>
          {text.title}
        </ScreenTitle>
        {isLead && <Watch all={all} only={only} />}
        <ListFreshness listed={listed} />
      </div>
      {notesCalls(role.role) && <CallsStrip commune={role.scope} />}
      <InboxTabs counts={counts} only={only} />
      <BulkTable
        key={only}
        name={`inbox.${role.scope}.${only ?? ""}`}
        label={text.title}
        columns={dossierColumns(language)}
        listed={listed}
        items={items}
        empty={
          isReading ? { vi: viFrame, en: enFrame }[language].loading : only === undefined ? text.emptyFirst : text.empty
        }
        itemOf={({ code, allowed }) => ({ id: code, code, allowed })}
        row={(item, choice) => <DossierRow item={item} onOpen={leave} choice={choice} />}
      />
    </section>
  );
};
