import { useId, useState } from "preact/hooks";
import type { ListView } from "../../../shared/contracts/collective-api.ts";
import type { RowResult } from "../../../shared/domain/collective/result.ts";
import { totalsOf } from "../../../shared/domain/collective/totals.ts";
import { saveCsv } from "../../browser/save-file.ts";
import { useDesk } from "../desk.ts";
import { Certificate } from "./certificate.tsx";
import { resultRows } from "./results-csv.ts";
import { listPath } from "./take-in.ts";
import { issues, useListWords, useTrouble } from "./words.ts";

interface Props {
  readonly list: ListView;
  readonly results: readonly RowResult[];
  readonly onList: (list: ListView) => void;
}

const IssueForm = ({ list, results, onList }: Props) => {
  const { api } = useDesk();
  const { one } = useListWords();
  const trouble = useTrouble();
  const id = useId();
  const [number, setNumber] = useState(list.certificate?.number ?? "");
  const [fault, setFault] = useState<string>();
  const [isSending, setSending] = useState(false);
  const isUnfinished = list.stage === "issuing";
  const send = async (event: Event) => {
    event.preventDefault();
    setSending(true);
    const answer = await api.post<ListView>(`${listPath(list.id)}/issue`, { body: { documentNumber: number.trim() } });
    setSending(false);
    setFault(trouble(answer));
    if (answer.kind === "ok") onList(answer.value);
  };
  return (
    <form class="card no-print" onSubmit={(event) => void send(event)}>
      <p>{isUnfinished ? one.unfinished : `${one.issueHint(totalsOf(results).matched)} ${one.accept}`}</p>
      <div class="field">
        <label for={id}>{one.number}</label>
        <span class="hint" id={`${id}-hint`}>
          {one.numberHint}
        </span>
        <input
          id={id}
          name="documentNumber"
          required
          maxLength={60}
          readOnly={isUnfinished}
          aria-describedby={`${id}-hint`}
          value={number}
          onInput={(event) => setNumber(event.currentTarget.value)}
        />
      </div>
      {fault !== undefined && (
        <p class="notice late" role="alert">
          {fault}
        </p>
      )}
      <button type="submit" class="button" disabled={isSending || number.trim() === ""}>
        {isUnfinished ? one.finish : one.issue}
      </button>
    </form>
  );
};

/** The end of a list: its certificate gets its number, is printed, and the rows with their reasons are taken along. */
export const ListIssue = ({ list, results, onList }: Props) => {
  const { role } = useDesk();
  const words = useListWords();
  const { one } = words;
  const mayIssue = issues(role.role) && (list.stage === "decided" || list.stage === "issuing");
  return (
    <>
      {mayIssue && <IssueForm list={list} results={results} onList={onList} />}
      <div class="row no-print">
        {list.stage === "issued" && (
          <button type="button" class="button" onClick={() => print()}>
            {one.print}
          </button>
        )}
        <button type="button" class="button second" onClick={() => saveCsv(resultRows(results, words), one.file)}>
          {one.download}
        </button>
      </div>
      {list.stage === "issued" && <Certificate list={list} results={results} />}
    </>
  );
};
