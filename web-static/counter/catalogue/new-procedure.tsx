import { useRef, useState } from "preact/hooks";
import type { CatalogueContext, CatalogueEntry, CatalogueRow } from "../../../shared/contracts/catalogue-api.ts";
import { problemText } from "../../browser/api.ts";
import { today } from "../../browser/clock-text.ts";
import { serverNow } from "../../browser/server-clock.ts";
import { useDesk } from "../desk.ts";
import { links } from "../route.ts";
import { Dialog } from "./dialog.tsx";
import { DialogField } from "./dialog-field.tsx";
import { useWords } from "./form-context.ts";
import { copiedContent, isProcedureCode, newContent } from "./new-content.ts";
import { contentIn } from "./saving.ts";

interface Props {
  readonly rows: readonly CatalogueRow[];
  /** The procedure that is doubled; absent for one that begins from nothing. */
  readonly from?: CatalogueRow | undefined;
  readonly onClose: () => void;
}

const officeIn = ({ province }: CatalogueContext): string =>
  province.communes[0]?.offices.find(({ key }) => key !== "one-stop")?.key ?? province.agencies[0]?.key ?? "";

/** Makes the first draft of a procedure. @returns what went wrong, "" when nothing did */
const useBegin = (from: CatalogueRow | undefined) => {
  const { api, language } = useDesk();
  const { publish } = useWords();
  return async (code: string): Promise<string> => {
    const day = today(serverNow());
    const [source, context] = await Promise.all([
      from && api.get<CatalogueEntry>(`/catalogue/${encodeURIComponent(from.code)}`),
      api.get<CatalogueContext>("/catalogue/context"),
    ]);
    if (context.kind !== "ok" || (source !== undefined && source.kind !== "ok")) return publish.offline;
    const content =
      source === undefined
        ? newContent(code, day, officeIn(context.value))
        : copiedContent(contentIn(source.value), code, day);
    const answer = await api.post(`/catalogue/${encodeURIComponent(code)}/draft`, { body: { content }, version: 0 });
    if (answer.kind === "ok") return "";
    return answer.kind === "refused" ? problemText(answer.problem, language) : publish.offline;
  };
};

/** Asks for the code, then opens the editor on a new draft. */
export const NewProcedure = ({ rows, from, onClose }: Props) => {
  const { language } = useDesk();
  const text = useWords().fresh;
  const [code, setCode] = useState("");
  const [trouble, setTrouble] = useState("");
  const [isSending, setSending] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const start = useBegin(from);
  const begin = async (event: Event) => {
    event.preventDefault();
    const typed = code.trim();
    const fault = !isProcedureCode(typed) ? text.notACode : rows.some((row) => row.code === typed) ? text.taken : "";
    setTrouble(fault);
    if (fault !== "" || isSending) return input.current?.focus();
    setSending(true);
    const failed = await start(typed);
    setSending(false);
    setTrouble(failed);
    if (failed === "") location.hash = links.procedure(typed);
  };
  const title = from === undefined ? text.title : text.copyTitle(from.name?.[language] ?? from.code);
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={begin} noValidate>
        <DialogField label={text.code} hint={text.hint} fault={trouble === "" ? undefined : trouble}>
          {(field) => (
            <input
              {...field}
              ref={input}
              class="short"
              autocomplete="off"
              value={code}
              onInput={(event) => setCode(event.currentTarget.value)}
            />
          )}
        </DialogField>
        <div class="row">
          <button type="submit" class="button" aria-disabled={isSending}>
            {text.begin}
          </button>
          <button type="button" class="button link" onClick={onClose}>
            {text.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
};
