import { useState } from "preact/hooks";
import { momentText } from "../browser/clock-text.ts";
import type { HandoffList } from "../browser/wire.ts";
import { inbox as en } from "../text/console-en.ts";
import { inbox as vi } from "../text/console-vi.ts";
import { homeCommune, useDesk } from "./desk.ts";
import { LoadState } from "./load-state.tsx";
import { DueCell } from "./remaining-tag.tsx";
import { links } from "./route.ts";
import { useLoad } from "./use-load.ts";

const Row = ({ item }: { item: HandoffList["items"][number] }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { handoff } = item;
  const accepted = handoff.acceptedAt !== undefined;
  return (
    <tr data-testid="handoff-row" data-code={item.code} class={item.overdue ? "is-late" : ""}>
      <th scope="row">
        <a href={links.dossier(item.code)}>{item.code}</a>
      </th>
      <td data-label={text.procedure}>{item.procedureName[language]}</td>
      <td data-label={text.owner}>{item.ownerName}</td>
      <td data-label={text.step}>
        {handoff.stepName[language]}
        <div class="small">
          <span class={`tag ${accepted ? "" : "warn"}`}>{accepted ? text.working : text.waitingAccept}</span>{" "}
          {!accepted && (
            <span class="quiet">
              {text.acceptBy} {momentText(handoff.acceptBy, language)}
            </span>
          )}
        </div>
      </td>
      <td data-label={text.office}>{handoff.to.name[language]}</td>
      <td data-label={text.due}>
        <DueCell clock={item} language={language} />
      </td>
    </tr>
  );
};

/** What lies with an office or an agency, soonest due first. */
export const HandoffScreen = () => {
  const desk = useDesk();
  const text = { vi, en }[desk.language];
  const commune = homeCommune(desk);
  const [office, setOffice] = useState("");
  const place =
    commune === undefined
      ? { agency: desk.role.scope }
      : { commune: commune.code, ...(office === "" ? {} : { office }) };
  const { answer, reload } = useLoad<HandoffList>(`/handoffs?${new URLSearchParams({ ...place, limit: "100" })}`);
  const items = answer?.kind === "ok" ? answer.value.items : undefined;
  const columns = [text.code, text.procedure, text.owner, text.step, text.office, text.due];
  return (
    <section>
      <div class="row spread">
        <h1>{text.handoffTitle}</h1>
        {commune !== undefined && (
          <div class="find">
            <label for="office">{text.office}</label>
            <select id="office" value={office} onChange={(event) => setOffice(event.currentTarget.value)}>
              <option value="">{text.allOffices}</option>
              {commune.offices.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name[desk.language]}
                </option>
              ))}
            </select>
          </div>
        )}
        <button type="button" class="button second" onClick={reload}>
          {text.refresh}
        </button>
      </div>
      {items === undefined && <LoadState answer={answer} onAgain={reload} />}
      {items?.length === 0 && <p class="empty card">{text.emptyHandoffs}</p>}
      {items !== undefined && items.length > 0 && (
        <div class="card table-card">
          <table class="list" aria-label={text.handoffTitle}>
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
              {items.map((item) => (
                <Row key={item.handoff.id} item={item} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
