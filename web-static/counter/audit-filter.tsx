import { useState } from "preact/hooks";
import { today } from "../browser/clock-text.ts";
import { serverNow } from "../browser/server-clock.ts";
import { audit as en } from "../text/audit-en.ts";
import { audit as vi } from "../text/audit-vi.ts";
import { homeCommune, useDesk } from "./desk.ts";

interface Filter {
  readonly scope: string;
  readonly date: string;
  readonly onlyDenied: boolean;
}

/** What the log is about, also after a look at a dossier. */
export const useAuditFilter = () => {
  const desk = useDesk();
  const [filter, setFilter] = useState<Filter>(() => {
    const kept = desk.memory.get("audit") as Filter | undefined;
    const scope = homeCommune(desk)?.code ?? desk.communes[0]?.code ?? "";
    return kept ?? { scope, date: today(serverNow()), onlyDenied: false };
  });
  const change = (next: Filter) => {
    desk.memory.set("audit", next);
    setFilter(next);
  };
  return [filter, change] as const;
};

export const AuditFilterForm = ({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) => {
  const desk = useDesk();
  const text = { vi, en }[desk.language];
  const home = homeCommune(desk);
  return (
    <div class="row audit-filter">
      {home === undefined && (
        <div class="find">
          <label for="audit-scope">{text.place}</label>
          <select
            id="audit-scope"
            value={filter.scope}
            onChange={(event) => onChange({ ...filter, scope: event.currentTarget.value })}
          >
            {desk.communes.map(({ code, name }) => (
              <option key={code} value={code}>
                {name[desk.language]}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="find">
        <label for="audit-day">{text.day}</label>
        <input
          id="audit-day"
          type="date"
          required
          max={today(serverNow())}
          value={filter.date}
          onChange={({ currentTarget: { value } }) => value !== "" && onChange({ ...filter, date: value })}
        />
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={filter.onlyDenied}
          onChange={() => onChange({ ...filter, onlyDenied: !filter.onlyDenied })}
        />
        {text.onlyDenied}
      </label>
    </div>
  );
};
