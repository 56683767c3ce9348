import type { ComponentChildren } from "preact";
import { Fragment } from "preact";
import { bulk as en } from "../../text/bulk-en.ts";
import { bulk as vi } from "../../text/bulk-vi.ts";
import { useDesk } from "../desk.ts";
import type { Page } from "../list-pages.ts";
import { ListTable } from "../list-table.tsx";
import type { Listed } from "../use-list.ts";
import { BulkBar } from "./bulk-bar.tsx";
import type { BulkItem } from "./bulk-item.ts";
import { ChoiceCell } from "./choice-cell.tsx";
import { RowTrouble } from "./row-trouble.tsx";
import { useBulk } from "./use-bulk.ts";

interface Props<T> {
  /** Names the list, under which the choice is kept. */
  readonly name: string;
  readonly label: string;
  readonly columns: readonly string[];
  readonly listed: Listed<unknown, Page<unknown>>;
  readonly items: readonly T[];
  readonly empty: string;
  readonly itemOf: (item: T) => BulkItem;
  readonly row: (item: T, choice: ComponentChildren) => ComponentChildren;
}

/** A list of which several rows can be chosen, with a box in each; without a box where nothing can be done with any. */
export const BulkTable = <T,>({ name, label, columns, listed, items, empty, itemOf, row }: Props<T>) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const bulk = useBulk(name, items.map(itemOf), () => void listed.refresh());
  const hasChoice = bulk.rows.length > 0;
  const heads = hasChoice ? [text.column, ...columns] : columns;
  return (
    <>
      <BulkBar bulk={bulk} />
      <ListTable
        label={label}
        columns={heads}
        listed={listed}
        items={items}
        empty={empty}
        row={(one) => {
          const item = itemOf(one);
          return (
            <Fragment key={item.id}>
              {row(one, hasChoice && <ChoiceCell item={item} bulk={bulk} />)}
              <RowTrouble id={item.id} bulk={bulk} columns={heads.length} />
            </Fragment>
          );
        }}
      />
    </>
  );
};
