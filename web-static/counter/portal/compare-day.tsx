import { useState } from "preact/hooks";
import type { Reconciliation } from "../../../shared/contracts/portal-api.ts";
import { today } from "../../browser/clock-text.ts";
import { serverNow } from "../../browser/server-clock.ts";
import { useDesk } from "../desk.ts";
import { LoadState } from "../load-state.tsx";
import { links } from "../route.ts";
import { useLoad } from "../use-load.ts";
import { PortalTable } from "./portal-table.tsx";
import { usePortalWords } from "./use-portal-words.ts";

interface Props {
  readonly commune: string;
  readonly isSending: boolean;
  readonly onAgain: (code: string) => void;
}

type Row = Reconciliation["differences"][number];

const useSide = () => {
  const { language } = useDesk();
  return (side: Row["ours"]) => (side === undefined ? "–" : `${side.status} – ${side.name[language]}`);
};

const Differences = ({ compared, isSending, onAgain }: Omit<Props, "commune"> & { compared: Reconciliation }) => {
  const { language } = useDesk();
  const { act, compare: text } = usePortalWords();
  const sideText = useSide();
  const { differences, mayAct } = compared;
  const rows = differences.map((row) => (
    <tr key={row.code ?? row.portalCode} data-testid="difference-row">
      <th scope="row">{row.code === undefined ? row.portalCode : <a href={links.dossier(row.code)}>{row.code}</a>}</th>
      <td>{row.text[language]}</td>
      <td>{text.here(sideText(row.ours))}</td>
      <td>{text.there(sideText(row.theirs))}</td>
      {mayAct && (
        <td>
          {row.ours !== undefined && row.code !== undefined && (
            <button
              type="button"
              class="button second small-button"
              aria-disabled={isSending}
              onClick={() => onAgain(row.code ?? "")}
            >
              {text.send}
            </button>
          )}
        </td>
      )}
    </tr>
  ));
  return (
    <>
      <p role="status">{text.summary(compared.ours, compared.theirs)}</p>
      <PortalTable
        label={text.title}
        columns={[...text.columns, ...(mayAct ? [act] : [])]}
        empty={text.same}
        rows={rows}
      />
    </>
  );
};

/** Asks the portal for its list of a day, only when somebody wants to know. */
export const CompareDay = ({ commune, isSending, onAgain }: Props) => {
  const { compare: text } = usePortalWords();
  const [day, setDay] = useState(() => today(serverNow()));
  const [asked, setAsked] = useState<{ readonly path: string }>();
  const { answer, reload } = useLoad<Reconciliation>(asked?.path);
  const compare = (event: Event) => {
    event.preventDefault();
    const path = `/portal/reconciliation?${new URLSearchParams({ commune, date: day })}`;
    if (asked?.path === path) void reload();
    else setAsked({ path });
  };
  return (
    <section>
      <h2>{text.title}</h2>
      <form class="row" onSubmit={compare}>
        <div class="find">
          <label for="compare-day">{text.day}</label>
          <input
            id="compare-day"
            type="date"
            required
            max={today(serverNow())}
            value={day}
            onChange={({ currentTarget: { value } }) => value !== "" && setDay(value)}
          />
        </div>
        <button type="submit" class="button second">
          {text.go}
        </button>
      </form>
      {asked !== undefined && answer?.kind !== "ok" && <LoadState answer={answer} onAgain={() => void reload()} />}
      {answer?.kind === "ok" && <Differences compared={answer.value} isSending={isSending} onAgain={onAgain} />}
    </section>
  );
};
