import { useState } from "preact/hooks";
import type { StuckLook } from "../../../shared/contracts/operations-api.ts";
import { problemText } from "../../browser/api.ts";
import { HeadRow } from "../../browser/head-row.tsx";
import { newKey } from "../../browser/new-key.ts";
import { frame as en } from "../../text/console-en.ts";
import { frame as vi } from "../../text/console-vi.ts";
import { useDesk } from "../desk.ts";
import { LoadState } from "../load-state.tsx";
import { useLoad } from "../use-load.ts";
import { useOperationsWords } from "./use-operations-words.ts";

/** Asks for the content in its whole, checks nothing itself: the API tells what does not fit. */
const EditForm = ({
  look,
  onSaved,
  onClose,
}: {
  look: StuckLook;
  onSaved: (look: StuckLook) => void;
  onClose: () => void;
}) => {
  const { api, language } = useDesk();
  const { look: text } = useOperationsWords();
  const frame = { vi, en }[language];
  const [body, setBody] = useState(look.body);
  const [fault, setFault] = useState<string>();
  const save = async (event: Event) => {
    event.preventDefault();
    const path = `/operations/stuck/${encodeURIComponent(look.row.id)}/edit`;
    const answer = await api.post<StuckLook>(path, { body: { body }, key: newKey() });
    if (answer.kind === "ok") return onSaved(answer.value);
    setFault(answer.kind === "refused" ? problemText(answer.problem, language) : frame.fault);
  };
  const id = `edit-${look.row.id}`;
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <label for={id}>{text.body}</label>
      <p class="quiet small" id={`${id}-hint`}>
        {text.hint}
      </p>
      <textarea
        id={id}
        class="code"
        rows={16}
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        value={body}
        onInput={(event) => setBody(event.currentTarget.value)}
      />
      {fault !== undefined && (
        <p class="notice late" role="alert">
          {fault}
        </p>
      )}
      <div class="row">
        <button type="submit" class="button small-button">
          {text.save}
        </button>
        <button type="button" class="button link" onClick={onClose}>
          {text.cancel}
        </button>
      </div>
    </form>
  );
};

const Content = ({ look }: { look: StuckLook }) => {
  const { language } = useDesk();
  const { look: text } = useOperationsWords();
  return (
    <>
      {look.fields.length > 0 && (
        <div class="table-scroll">
          <table class="stuck-fields" aria-label={text.title}>
            <HeadRow columns={text.columns} />
            <tbody>
              {look.fields.map(({ path, name, value }) => (
                <tr key={path}>
                  <th scope="row">
                    {name[language]} <code class="quiet small">{path}</code>
                  </th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <details open={look.fields.length === 0}>
        <summary>{text.raw}</summary>
        <pre class="code">{look.body}</pre>
      </details>
    </>
  );
};

/** A message's content field by field; opened by a wish of its own, which the audit log keeps. */
export const StuckLookPanel = ({ id }: { id: string }) => {
  const { look: text } = useOperationsWords();
  const { answer, reload, replace } = useLoad<StuckLook>(`/operations/stuck/${encodeURIComponent(id)}`);
  const [isEditing, setEditing] = useState(false);
  const [isSaved, setSaved] = useState(false);
  if (answer?.kind !== "ok") return <LoadState answer={answer} onAgain={() => void reload()} />;
  const saved = (look: StuckLook) => {
    replace(look);
    setEditing(false);
    setSaved(true);
  };
  return (
    <div class="stuck-look" data-testid="stuck-look">
      <p class="quiet small">{text.audited}</p>
      <p role="status" class={isSaved ? "notice good" : "only-heard"}>
        {isSaved && text.saved}
      </p>
      {isEditing ? (
        <EditForm look={answer.value} onSaved={saved} onClose={() => setEditing(false)} />
      ) : (
        <>
          <Content look={answer.value} />
          {answer.value.mayEdit && (
            <button type="button" class="button second small-button" onClick={() => setEditing(true)}>
              {text.edit}
            </button>
          )}
        </>
      )}
    </div>
  );
};
