import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { LinkView } from "../../shared/contracts/collective-api.ts";
import { type ListField, listFields } from "../../shared/domain/collective/columns.ts";
import { ROWS_IN_PART } from "../../shared/domain/collective/list-row.ts";
import { listRows } from "../../shared/domain/collective/list-rows.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { type Answer, api, problemText } from "../browser/api.ts";
import { dayText } from "../browser/clock-text.ts";
import { keepFragment } from "../browser/language-link.ts";
import { newKey } from "../browser/new-key.ts";
import { fileFault, ListFile, type ReadFile } from "../lists/list-file.tsx";
import { partsOf, sendParts } from "../lists/send-parts.ts";
import { link as en, upload as enUpload } from "../text/collective-en.ts";
import { link as vi, upload as viUpload } from "../text/collective-vi.ts";
import { languageOf } from "../text/language.ts";

const visitor = api();
const tokenOf = (): string => location.hash.replace(/^#/, "");

const faultText = (answer: Answer<unknown>, language: Language): string => {
  const text = { vi: viUpload, en: enUpload }[language];
  if (answer.kind === "refused") return problemText(answer.problem, language);
  return answer.kind === "offline" ? text.offline : text.fault;
};

interface SendingProps {
  readonly language: Language;
  readonly token: string;
  readonly onSent: (view: LinkView) => void;
}

const Sending = ({ language, token, onSent }: SendingProps) => {
  const [text, words] = [{ vi, en }[language], { vi: viUpload, en: enUpload }[language]];
  const [file, setFile] = useState<ReadFile<ListField>>();
  const [progress, setProgress] = useState<string>();
  const [fault, setFault] = useState<string>();
  const attempt = useRef({ upload: newKey(), arrived: new Set<number>() });
  const read = file && listRows(file.table, file.columns);
  const change = (next: ReadFile<ListField> | undefined) => {
    attempt.current = { upload: newKey(), arrived: new Set() };
    setFault(undefined);
    setFile(next);
  };
  const send = async () => {
    if (!read?.ok) return;
    const { upload, arrived } = attempt.current;
    const parts = partsOf(read.value, ROWS_IN_PART);
    setFault(undefined);
    setProgress(words.sending(arrived.size, parts.length));
    const post = (name: string, body: object) =>
      visitor.post<LinkView>(`/list-uploads/${name}`, { body: { token, upload, ...body } });
    const lost = await sendParts(
      parts,
      arrived,
      (part, rows) => post("part", { part, rows }),
      (count) => setProgress(words.sending(count, parts.length)),
    );
    const answer = lost ?? (await post("seal", { parts: parts.length }));
    setProgress(undefined);
    if (answer.kind === "ok") onSent(answer.value);
    else setFault(faultText(answer, language));
  };
  return (
    <>
      <ListFile
        language={language}
        fields={listFields}
        file={file}
        onFile={change}
        fault={read?.ok === false ? fileFault(read.refusal, language) : undefined}
        people={read?.ok ? read.value.length : undefined}
      />
      {fault !== undefined && (
        <p class="notice late" role="alert">
          {fault}
        </p>
      )}
      <p role="status">{progress ?? ""}</p>
      <p class="quiet small">{text.privacy}</p>
      {read?.ok && (
        <button type="button" class="button" disabled={progress !== undefined} onClick={() => void send()}>
          {text.send}
        </button>
      )}
    </>
  );
};

const Upload = ({ language }: { language: Language }) => {
  const text = { vi, en }[language];
  const [token] = useState(tokenOf);
  const [answer, setAnswer] = useState<Answer<LinkView>>();
  useEffect(() => {
    if (token !== "") void visitor.post<LinkView>("/list-uploads/look", { body: { token } }).then(setAnswer);
  }, [token]);
  if (token === "") return <p class="notice warn">{text.noLink}</p>;
  if (answer === undefined) return <p role="status">{text.loading}</p>;
  if (answer.kind !== "ok")
    return (
      <p class="notice late" role="alert">
        {faultText(answer, language)}
      </p>
    );
  const { organisation, commune, until, rows } = answer.value;
  return (
    <div class="card">
      <h2>{text.to(commune[language])}</h2>
      <p>
        {text.from}: <strong>{organisation}</strong>
      </p>
      {rows === undefined ? (
        <>
          <p>{text.until(dayText(until))}</p>
          <Sending language={language} token={token} onSent={(value) => setAnswer({ kind: "ok", value })} />
        </>
      ) : (
        <div class="notice good" role="status" data-testid="list-sent">
          <p>
            <strong>{text.sent(rows)}</strong>
          </p>
          <p>{text.next}</p>
        </div>
      )}
    </div>
  );
};

export const showUpload = (root: HTMLElement): void => {
  keepFragment(location.hash);
  render(<Upload language={languageOf(document.documentElement.lang)} />, root);
};
