import { useState } from "preact/hooks";
import type { PortalOverview } from "../../../shared/contracts/portal-api.ts";
import { useDesk } from "../desk.ts";
import { FieldFault } from "../field-fault.tsx";
import { shortMoment } from "../short-moment.ts";
import { PortalTable } from "./portal-table.tsx";
import { usePortalWords } from "./use-portal-words.ts";

type Aside = PortalOverview["aside"][number];

interface Props {
  readonly overview: PortalOverview;
  readonly isSending: boolean;
  readonly onTake: (portalCode: string) => void;
  readonly onDismiss: (portalCode: string, reason: string) => void;
}

/** Asks how it was dealt with before a dossier leaves the list. */
const DismissForm = ({
  row,
  onDismiss,
  onClose,
}: {
  row: Aside;
  onDismiss: Props["onDismiss"];
  onClose: () => void;
}) => {
  const { aside: text } = usePortalWords();
  const [reason, setReason] = useState("");
  const [wasTried, setTried] = useState(false);
  const isEmpty = reason.trim() === "";
  const send = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (isEmpty) return;
    onDismiss(row.portalCode, reason.trim());
    onClose();
  };
  return (
    <form onSubmit={send} noValidate>
      <label for="dismiss-reason">{text.reason}</label>
      <textarea id="dismiss-reason" rows={2} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      <FieldFault id="dismiss-fault" fault={wasTried && isEmpty ? text.reasonMissing : undefined} />
      <div class="row">
        <button type="submit" class="button small-button">
          {text.confirm}
        </button>
        <button type="button" class="button link" onClick={onClose}>
          {text.cancel}
        </button>
      </div>
    </form>
  );
};

const Row = ({
  row,
  mayAct,
  isSending,
  onTake,
  onDismiss,
}: Omit<Props, "overview"> & { row: Aside; mayAct: boolean }) => {
  const { language } = useDesk();
  const { aside: text } = usePortalWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <tr data-testid="aside-row">
      <th scope="row">{row.portalCode}</th>
      <td>{row.procedure ?? "–"}</td>
      <td>
        {row.faults.map((fault) => (
          <div key={fault.text.en}>{fault.text[language]}</div>
        ))}
      </td>
      <td class="moment">{shortMoment(row.since)}</td>
      {mayAct && (
        <td>
          {isOpen ? (
            <DismissForm row={row} onDismiss={onDismiss} onClose={() => setOpen(false)} />
          ) : (
            <div class="row">
              <button
                type="button"
                class="button second small-button"
                aria-disabled={isSending}
                onClick={() => onTake(row.portalCode)}
              >
                {text.take}
              </button>
              <button type="button" class="button link" onClick={() => setOpen(true)}>
                {text.dismiss}
              </button>
            </div>
          )}
        </td>
      )}
    </tr>
  );
};

/** What was filed on the portal and could not be taken in, with each of its reasons. */
export const AsideList = ({ overview, ...acts }: Props) => {
  const { act, aside: text } = usePortalWords();
  const { aside, mayAct } = overview;
  return (
    <section>
      <h2>{text.title}</h2>
      <PortalTable
        label={text.title}
        columns={[...text.columns, ...(mayAct ? [act] : [])]}
        empty={text.empty}
        rows={aside.map((row) => <Row key={row.portalCode} row={row} mayAct={mayAct} {...acts} />)}
      />
    </section>
  );
};
