import { useMemo, useRef, useState } from "preact/hooks";
import type { CatalogueContext, CatalogueList, CatalogueRow } from "../../../shared/contracts/catalogue-api.ts";
import { ownerName } from "../../site/owner-name.ts";
import { useDesk } from "../desk.ts";
import { LoadState } from "../load-state.tsx";
import { ScreenTitle } from "../screen-title.tsx";
import { useLoad } from "../use-load.ts";
import { useReturn } from "../use-return.ts";
import { type CatalogueFilter, everything, filteredRows, searchable } from "./catalogue-filter.ts";
import { CatalogueFilterForm } from "./catalogue-filter-form.tsx";
import { CatalogueRowView } from "./catalogue-row.tsx";
import { useWords } from "./form-context.ts";
import { unsavedCodes } from "./kept-edit.ts";
import { NewProcedure } from "./new-procedure.tsx";

/** What the list was narrowed to, also after a look at a procedure. */
const useFilter = () => {
  const { memory } = useDesk();
  const [filter, setFilter] = useState(() => (memory.get("catalogue") as CatalogueFilter | undefined) ?? everything);
  const change = (next: CatalogueFilter) => {
    memory.set("catalogue", next);
    setFilter(next);
  };
  return [filter, change] as const;
};

/** Up and down from row to row. */
const walk = (event: KeyboardEvent, list: HTMLElement | null) => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || !(event.target instanceof HTMLAnchorElement)) return;
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-open]") ?? [])];
  event.preventDefault();
  const next = rows[rows.indexOf(event.target) + by];
  if (next !== undefined) next.focus();
  else if (by < 0) document.querySelector<HTMLElement>("[data-testid=find-procedure]")?.focus();
};

interface RowsProps {
  readonly rows: readonly CatalogueRow[];
  readonly context: CatalogueContext | undefined;
  readonly onOpen: (code: string) => void;
  readonly onCopy: (row: CatalogueRow) => void;
}

const Rows = ({ rows, context, onOpen, onCopy }: RowsProps) => {
  const { language, officer } = useDesk();
  const text = useWords().list;
  const unsaved = unsavedCodes(officer);
  const nameOf = (key = ""): string => (context === undefined ? key : ownerName(context.province, key, language));
  const table = useRef<HTMLTableElement>(null);
  return (
    <div class="card table-card">
      <table class="list" aria-label={text.title} ref={table} onKeyDown={(event) => walk(event, table.current)}>
        <thead>
          <tr>
            {[text.code, text.name, text.department, text.state, text.draft].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CatalogueRowView
              key={row.code}
              row={row}
              department={nameOf(row.department)}
              isUnsaved={unsaved.has(row.code)}
              onOpen={onOpen}
              onCopy={onCopy}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Listed = ({ all }: { all: readonly CatalogueRow[] }) => {
  const text = useWords().list;
  const [filter, setFilter] = useFilter();
  const [fresh, setFresh] = useState<{ from?: CatalogueRow }>();
  const context = useLoad<CatalogueContext>("/catalogue/context").answer;
  const words = useMemo(() => searchable(all), [all]);
  const rows = filteredRows(words, filter);
  const screen = useRef<HTMLElement>(null);
  const { isReturning, leave } = useReturn(screen, (code) => rows.some((row) => row.code === code));
  return (
    <section ref={screen}>
      <div class="row spread">
        <ScreenTitle title={text.title} takesFocus={!isReturning} />
        <button type="button" class="button" onClick={() => setFresh({})}>
          {text.fresh}
        </button>
      </div>
      <CatalogueFilterForm
        rows={all}
        filter={filter}
        onChange={setFilter}
        onDown={() => screen.current?.querySelector<HTMLElement>("[data-open]")?.focus()}
      />
      <p role="status" class="quiet small">
        {text.count(rows.length, all.length)}
      </p>
      {rows.length > 0 ? (
        <Rows
          rows={rows}
          context={context?.kind === "ok" ? context.value : undefined}
          onOpen={leave}
          onCopy={(from) => setFresh({ from })}
        />
      ) : (
        <div class="empty card">
          <p class="wide-text">{all.length === 0 ? text.empty : text.noMatch}</p>
          {all.length > 0 && (
            <button type="button" class="button second" onClick={() => setFilter(everything)}>
              {text.clear}
            </button>
          )}
        </div>
      )}
      {fresh !== undefined && <NewProcedure rows={all} from={fresh.from} onClose={() => setFresh(undefined)} />}
    </section>
  );
};

/** Every procedure of the province: how it stands, and who is working on it. */
export const CatalogueScreen = () => {
  const text = useWords().list;
  const { answer, reload } = useLoad<CatalogueList>("/catalogue");
  if (answer?.kind === "ok") return <Listed all={answer.value.items} />;
  return (
    <section>
      <ScreenTitle title={text.title} />
      <LoadState answer={answer} onAgain={() => void reload()} />
    </section>
  );
};
