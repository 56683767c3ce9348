import type { WordingList, WordingRow } from "../../../shared/contracts/wording-api.ts";
import { messageEvent, messageEvents } from "../../../shared/domain/message/event-variables.ts";
import { worstCase } from "../../../shared/domain/message/template.ts";
import { dong } from "../../site/dong.ts";
import { useDesk } from "../desk.ts";
import { links } from "../route.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { useMessageWords } from "./use-message-words.ts";

/** Applicants first: theirs are most of what is sent. */
const ORDER = ["applicant", "ticket-holder", "appointment-holder", "lead"] as const;

/** In the order of a dossier's life. */
const EVENTS = Object.keys(messageEvents);

const Row = ({ row, list }: { row: WordingRow; list: WordingList }) => {
  const { language } = useDesk();
  const text = useMessageWords().list;
  const { template, draft, isEdited } = row;
  const worst = worstCase(template);
  const { units, segments } = worst.ok ? worst.value[language] : { units: 0, segments: 0 };
  return (
    <tr data-testid="message-row">
      <th scope="row">
        <a href={links.message(template.id)}>{messageEvent(template.event)?.name[language] ?? text.unknown}</a>
      </th>
      <td class="message-text">{template.texts[language]}</td>
      <td>{text.length(units, segments)}</td>
      <td class="number">{dong(segments * list.sms.priceVndPerSegment, language)}</td>
      <td>
        {draft === undefined ? (
          <span class="quiet">{isEdited ? text.edited : text.file}</span>
        ) : (
          <span class="tag warn">{text.draft(draft.by)}</span>
        )}
      </td>
    </tr>
  );
};

/** Every message by whom it goes to, with its length at the longest and what it costs. */
export const MessageTable = ({ list }: { list: WordingList }) => {
  const text = useMessageWords();
  return (
    <section class="messages">
      <ScreenTitle title={text.title} />
      <p class="quiet small wide-text">{text.more}</p>
      {ORDER.map((told) => {
        const rows = EVENTS.flatMap((event) =>
          messageEvent(event)?.told === told ? list.items.filter(({ template }) => template.event === event) : [],
        );
        if (rows.length === 0) return null;
        return (
          <section key={told} aria-labelledby={`told-${told}`}>
            <h2 id={`told-${told}`}>{text.told[told]}</h2>
            <div class="card table-card">
              <table class="list message-list">
                <thead>
                  <tr>
                    {text.list.columns.map((name) => (
                      <th scope="col" key={name}>
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <Row key={row.template.id} row={row} list={list} />
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        );
      })}
    </section>
  );
};
