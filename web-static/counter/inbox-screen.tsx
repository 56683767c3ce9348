import { useState } from "preact/hooks";
import type { DossierList, DossierSummary } from "../../shared/contracts/dossier-api.ts";
import { inbox as en } from "../text/console-en.ts";
import { inbox as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";
import { LoadState } from "./load-state.tsx";
import { DueCell } from "./remaining-tag.tsx";
import { links } from "./route.ts";
import { useLoad } from "./use-load.ts";

const STATUSES = ["submitted", "received", "processing", "supplement-requested", "payment-requested", "ready"] as const;

const StatusTabs = ({ counts, chosen }: { counts: Readonly<Record<string, number>>; chosen: string | undefined }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const all = STATUSES.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  const tabs = [
    { link: links.inbox as string, name: text.all, count: all, on: chosen === undefined },
    ...STATUSES.map((status) => ({
      link: links.withStatus(status),
      name: text.statuses[status],
      count: counts[status] ?? 0,
      on: chosen === status,
    })),
  ];
  return (
    <nav class="tabs" aria-label={text.status}>
      {tabs.map((tab) => (
        <a key={tab.link} href={tab.link} aria-current={tab.on ? "page" : undefined}>
          {tab.name} <span class="tag">{tab.count}</span>
        </a>
      ))}
    </nav>
  );
};

const FindByCode = () => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const [code, setCode] = useState("");
  const go = (event: Event) => {
    event.preventDefault();
    if (code.trim() !== "") location.hash = links.dossier(code.trim().toUpperCase());
  };
  return (
    <form class="find" onSubmit={go}>
      <label for="find-code">{text.find}</label>
      <input id="find-code" autocomplete="off" value={code} onInput={(event) => setCode(event.currentTarget.value)} />
      <button type="submit" class="button second">
        {text.open}
      </button>
    </form>
  );
};

const Row = ({ item }: { item: DossierSummary }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  return (
    <tr data-testid="dossier-row" data-code={item.code} class={item.overdue ? "is-late" : ""}>
      <th scope="row">
        <a href={links.dossier(item.code)}>{item.code}</a>
      </th>
      <td data-label={text.procedure}>{item.procedureName[language]}</td>
      <td data-label={text.owner}>{item.ownerName}</td>
      <td data-label={text.status}>{item.statusName[language]}</td>
      <td data-label={text.holder}>{item.holder}</td>
      <td data-label={text.due}>
        <DueCell clock={item} language={language} />
      </td>
    </tr>
  );
};

/** The commune's open dossiers by status, soonest due first. */
export const InboxScreen = ({ status }: { status?: string | undefined }) => {
  const { language, role } = useDesk();
  const text = { vi, en }[language];
  const [limit, setLimit] = useState(20);
  const query = new URLSearchParams({
    commune: role.scope,
    limit: String(limit),
    ...(status === undefined ? {} : { status }),
  });
  const { answer, reload } = useLoad<DossierList>(`/dossiers?${query}`);
  const list = answer?.kind === "ok" ? answer.value : undefined;
  const columns = [text.code, text.procedure, text.owner, text.status, text.holder, text.due];
  return (
    <section>
      <div class="row spread">
        <h1>{text.title}</h1>
        <FindByCode />
        <button type="button" class="button second" onClick={reload}>
          {text.refresh}
        </button>
      </div>
      <StatusTabs counts={list?.counts ?? {}} chosen={status} />
      {list === undefined && <LoadState answer={answer} onAgain={reload} />}
      {list?.items.length === 0 && <p class="empty card">{status === undefined ? text.emptyFirst : text.empty}</p>}
      {list !== undefined && list.items.length > 0 && (
        <div class="card table-card">
          <table class="list" aria-label={text.title}>
            <thead>
              <tr>
                {columns.map((name) => (
                  <th scope="col" key={name}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.items.map((item) => (
                <Row key={item.code} item={item} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list?.next !== undefined && limit < 100 && (
        <button type="button" class="button second" onClick={() => setLimit(Math.min(100, limit + 40))}>
          {text.more}
        </button>
      )}
    </section>
  );
};
