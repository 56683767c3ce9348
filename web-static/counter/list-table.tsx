import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { timeText } from "../browser/clock-text.ts";
import { HeadRow } from "../browser/head-row.tsx";
import { frame as enFrame, inbox as enInbox } from "../text/console-en.ts";
import { frame as viFrame, inbox as viInbox } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";
import type { Page } from "./list-pages.ts";
import { LoadState } from "./load-state.tsx";
import type { Listed } from "./use-list.ts";

type AnyList = Listed<unknown, Page<unknown>>;

const useWords = () => {
  const { language } = useDesk();
  return { frame: { vi: viFrame, en: enFrame }[language], inbox: { vi: viInbox, en: enInbox }[language] };
};

/** When the rows were true, whether the last look failed, and the button to look now. */
export const ListFreshness = ({ listed }: { listed: AnyList }) => {
  const { frame, inbox } = useWords();
  const { at, trouble } = listed;
  return (
    <div class="freshness">
      {at !== undefined &&
        (trouble === undefined ? (
          <span class="quiet small">{frame.updatedAt(timeText(at))}</span>
        ) : (
          <span class="tag warn" role="status">
            {frame.notUpdated(timeText(at))}
          </span>
        ))}
      <button type="button" class="button second small-button" onClick={() => void listed.refresh()}>
        {inbox.refresh}
      </button>
    </div>
  );
};

interface Props<T> {
  readonly label: string;
  readonly columns: readonly string[];
  readonly listed: AnyList;
  /** The rows to show, made from those that were read. */
  readonly items: readonly T[];
  readonly empty: string;
  readonly row: (item: T, at: number) => ComponentChildren;
}

/** The rows of a list, what stands in their place, and the way to the next ones, to the first of which the focus goes. */
export const ListTable = <T,>({ label, columns, listed, items, empty, row }: Props<T>) => {
  const { inbox } = useWords();
  const table = useRef<HTMLTableElement>(null);
  const before = useRef<number>(undefined);
  useEffect(() => {
    const from = before.current;
    if (from === undefined || items.length <= from) return;
    before.current = undefined;
    const rows = table.current?.tBodies[0]?.querySelectorAll("tr:not(.row-trouble)") ?? [];
    rows[from]?.querySelector<HTMLElement>("a, button")?.focus();
  }, [items.length]);
  const more = () => {
    before.current = items.length;
    listed.more?.();
  };
  if (listed.rows === undefined) return <LoadState answer={listed.trouble} onAgain={() => void listed.refresh()} />;
  return (
    <>
      {items.length === 0 ? (
        <p class="empty card">{empty}</p>
      ) : (
        <div class="card table-card">
          <table class="list" aria-label={label} ref={table}>
            <HeadRow columns={columns} />
            <tbody>{items.map(row)}</tbody>
          </table>
        </div>
      )}
      {listed.more !== undefined && (
        <p class="more">
          <button type="button" class="button second" onClick={more} aria-busy={listed.loadingMore}>
            {listed.loadingMore ? inbox.moreLoading : inbox.more}
          </button>
        </p>
      )}
    </>
  );
};
