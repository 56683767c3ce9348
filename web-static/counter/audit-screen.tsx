import { useRef } from "preact/hooks";
import type { AuditList } from "../../shared/contracts/people-api.ts";
import { timeText } from "../browser/clock-text.ts";
import { audit as en } from "../text/audit-en.ts";
import { audit as vi } from "../text/audit-vi.ts";
import { actions as actionsEn } from "../text/console-en.ts";
import { actions as actionsVi } from "../text/console-vi.ts";
import { AuditFilterForm, useAuditFilter } from "./audit-filter.tsx";
import { type AuditItem, type AuditRow, auditRows, LIST } from "./audit-rows.ts";
import { useDesk } from "./desk.ts";
import { codeIn } from "./dossier-code.ts";
import { ListFreshness, ListTable } from "./list-table.tsx";
import { links } from "./route.ts";
import { ScreenTitle } from "./screen-title.tsx";
import { useList } from "./use-list.ts";
import { useReturn } from "./use-return.ts";

const useActionName = () => {
  const { language } = useDesk();
  const ofDossiers = { vi: actionsVi, en: actionsEn }[language];
  const names: Readonly<Record<string, string>> = { ...ofDossiers, ...{ vi, en }[language].actions };
  return (action: string): string => names[action] ?? action;
};

/** The dossier, the list or the place that was asked for. */
const Subject = ({ row, onOpen }: { row: AuditRow; onOpen: (code: string) => void }) => {
  const { language, communes } = useDesk();
  const text = { vi, en }[language];
  const code = codeIn(row.subject);
  if (code !== undefined)
    return (
      <a href={links.dossier(code)} data-open={code} onClick={() => onOpen(code)}>
        {code}
      </a>
    );
  const kinds: Readonly<Record<string, string>> = text.kinds;
  const name =
    kinds[row.subject] ??
    (row.subject === LIST ? text.list : communes.find((one) => one.code === row.subject)?.name[language]);
  return (
    <>
      {name ?? row.subject} {row.times > 1 && <span class="quiet">({text.times(row.times)})</span>}
    </>
  );
};

const Row = ({ row, onOpen }: { row: AuditRow; onOpen: (code: string) => void }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const nameOf = useActionName();
  return (
    <tr data-testid="audit-row" class={row.allowed ? "" : "is-late"}>
      <th scope="row" class="moment">
        {timeText(row.at)}
        {row.times > 1 && `–${timeText(row.until)}`}
      </th>
      <td>{row.officer}</td>
      <td>{nameOf(row.action)}</td>
      <td>
        <Subject row={row} onOpen={onOpen} />
      </td>
      <td>
        <span class={`tag ${row.allowed ? "" : "late"}`}>{row.allowed ? text.yes : text.no}</span>
      </td>
    </tr>
  );
};

/** Who looked at what in a commune on a day, and what was denied. */
export const AuditScreen = () => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const [filter, setFilter] = useAuditFilter();
  const query = new URLSearchParams({ scope: filter.scope, date: filter.date, limit: "100" });
  const listed = useList<AuditItem, AuditList>(`/audit?${query}`, { live: false });
  const rows = auditRows(listed.rows?.items ?? []).filter(({ allowed }) => !(filter.onlyDenied && allowed));
  const screen = useRef<HTMLElement>(null);
  const { isReturning, leave } = useReturn(screen, (code) => rows.some(({ subject }) => subject === code));
  return (
    <section ref={screen}>
      <div class="row spread">
        <ScreenTitle title={text.title} takesFocus={!isReturning} />
        <AuditFilterForm filter={filter} onChange={setFilter} />
        <ListFreshness listed={listed} />
      </div>
      <p class="quiet small wide-text">{text.more}</p>
      <ListTable
        label={text.title}
        columns={[text.at, text.officer, text.action, text.subject, text.allowed]}
        listed={listed}
        items={rows}
        empty={text.empty}
        row={(row, at) => <Row key={`${at} ${row.at}`} row={row} onOpen={leave} />}
      />
    </section>
  );
};
