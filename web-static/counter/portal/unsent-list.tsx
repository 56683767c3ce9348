import type { PortalOverview } from "../../../shared/contracts/portal-api.ts";
import { useDesk } from "../desk.ts";
import { links } from "../route.ts";
import { shortMoment } from "../short-moment.ts";
import { PortalTable } from "./portal-table.tsx";
import { usePortalWords } from "./use-portal-words.ts";

interface Props {
  readonly overview: PortalOverview;
  readonly isSending: boolean;
  /** All that wait when no code is named. */
  readonly onAgain: (code?: string) => void;
}

/** What the portal does not know yet, and why. */
export const UnsentList = ({ overview, isSending, onAgain }: Props) => {
  const { language } = useDesk();
  const { act, unsent: text } = usePortalWords();
  const { unsent, mayAct } = overview;
  const rows = unsent.map((row) => (
    <tr key={row.code} data-testid="unsent-row" class={row.nextTryAt === undefined ? "is-late" : ""}>
      <th scope="row">
        <a href={links.dossier(row.code)}>{row.code}</a>
      </th>
      <td>{row.statusName[language]}</td>
      <td>
        {row.trouble.text[language]}{" "}
        <span class="quiet small">
          ({row.trouble.detail}, {text.attempts(row.attempts)})
        </span>
      </td>
      <td class="moment">{text.from(shortMoment(row.since))}</td>
      <td class="moment">
        {row.nextTryAt === undefined ? (
          <span class="tag late">{text.noNext}</span>
        ) : (
          text.next(shortMoment(row.nextTryAt))
        )}
      </td>
      {mayAct && (
        <td>
          <button
            type="button"
            class="button second small-button"
            aria-disabled={isSending}
            aria-label={`${text.again}: ${row.code}`}
            onClick={() => onAgain(row.code)}
          >
            {text.again}
          </button>
        </td>
      )}
    </tr>
  ));
  return (
    <section>
      <div class="row spread">
        <h2>{text.title}</h2>
        {mayAct && unsent.length > 0 && (
          <button type="button" class="button" aria-disabled={isSending} onClick={() => onAgain()}>
            {text.againAll}
          </button>
        )}
      </div>
      <PortalTable
        label={text.title}
        columns={[...text.columns, ...(mayAct ? [act] : [])]}
        empty={text.empty}
        rows={rows}
      />
    </section>
  );
};
