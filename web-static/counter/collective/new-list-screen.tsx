import { useId, useRef, useState } from "preact/hooks";
import type { OpenedList } from "../../../shared/contracts/collective-api.ts";
import { type ListField, listFields } from "../../../shared/domain/collective/columns.ts";
import { listRows } from "../../../shared/domain/collective/list-rows.ts";
import { fileFault, ListFile, type ReadFile } from "../../lists/list-file.tsx";
import { useDesk } from "../desk.ts";
import { links } from "../route.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { newAttempt, takeInList } from "./take-in.ts";
import { useListWords, useTrouble } from "./words.ts";

const FIELDS = ["name", "phone", "address", "letter", "purpose"] as const;
type Typed = Readonly<Record<(typeof FIELDS)[number], string>>;
const NOTHING: Typed = { name: "", phone: "", address: "", letter: "", purpose: "" };

const organisationOf = (typed: Typed) => ({
  ...Object.fromEntries(
    FIELDS.filter((field) => typed[field].trim() !== "").map((field) => [field, typed[field].trim()]),
  ),
  name: typed.name.trim(),
});

const OrganisationFields = ({ typed, onType }: { typed: Typed; onType: (typed: Typed) => void }) => {
  const { fresh } = useListWords();
  const id = useId();
  const hints: Partial<Typed> = { letter: fresh.letterHint, purpose: fresh.purposeHint };
  return (
    <fieldset>
      <legend>{useListWords().lists.organisation}</legend>
      <div class="two">
        {FIELDS.map((field) => (
          <div class="field" key={field}>
            <label for={`${id}-${field}`}>{fresh[field]}</label>
            {hints[field] !== undefined && (
              <span class="hint" id={`${id}-${field}-hint`}>
                {hints[field]}
              </span>
            )}
            <input
              id={`${id}-${field}`}
              name={field}
              maxLength={200}
              required={field === "name"}
              aria-describedby={hints[field] === undefined ? undefined : `${id}-${field}-hint`}
              value={typed[field]}
              onInput={(event) => onType({ ...typed, [field]: event.currentTarget.value })}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
};

const LinkMade = ({ link }: { link: string }) => {
  const { fresh, lists } = useListWords();
  const [copied, setCopied] = useState(false);
  return (
    <div class="card" data-testid="link">
      <h2>{fresh.linkMade}</h2>
      <p class="list-link">
        <code>{link}</code>
      </p>
      <p class="notice warn">{fresh.linkOnce}</p>
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => void navigator.clipboard?.writeText(link).then(() => setCopied(true))}
        >
          {fresh.copy}
        </button>
        <a class="button second" href={links.collective}>
          {lists.back}
        </a>
      </div>
      <p role="status">{copied ? fresh.copied : ""}</p>
    </div>
  );
};

/** A list with its letter at the counter, or a link by which the organisation sends it. */
export const NewListScreen = () => {
  const { api, language, role } = useDesk();
  const words = useListWords();
  const { fresh, upload } = words;
  const trouble = useTrouble();
  const [typed, setTyped] = useState(NOTHING);
  const [byLink, setByLink] = useState(false);
  const [file, setFile] = useState<ReadFile<ListField>>();
  const [link, setLink] = useState<string>();
  const [progress, setProgress] = useState<string>();
  const [fault, setFault] = useState<string>();
  const attempt = useRef(newAttempt());
  const read = file && listRows(file.table, file.columns);
  const list = () => ({ commune: role.scope, kind: "poor-household" as const, organisation: organisationOf(typed) });
  const change =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      attempt.current = newAttempt();
      set(value);
    };
  const makeLink = async () => {
    const body = { ...list(), byLink: true };
    const answer = await api.post<OpenedList>("/collective", { body, key: attempt.current.open });
    setFault(trouble(answer));
    if (answer.kind === "ok") setLink(answer.value.link);
  };
  const takeIn = async () => {
    if (!read?.ok) return;
    const sent = (done: number, parts: number) => setProgress(upload.sending(done, parts));
    const answer = await takeInList(api, list(), read.value, attempt.current, sent);
    setProgress(undefined);
    setFault(trouble(answer));
    if (answer.kind === "ok") location.hash = links.list(answer.value.id);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    setFault(undefined);
    if (typed.name.trim() === "") return setFault(fresh.needName);
    setProgress("…");
    await (byLink ? makeLink() : takeIn());
    setProgress(undefined);
  };
  if (link !== undefined) return <LinkMade link={link} />;
  return (
    <section>
      <p>
        <a href={links.collective}>← {words.lists.back}</a>
      </p>
      <ScreenTitle title={fresh.title} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        <OrganisationFields typed={typed} onType={change(setTyped)} />
        <fieldset>
          <legend>{fresh.way}</legend>
          {[false, true].map((way) => (
            <label class="choice" key={String(way)}>
              <input type="radio" name="way" checked={byLink === way} onChange={() => change(setByLink)(way)} />{" "}
              {way ? fresh.byLink : fresh.byFile}
            </label>
          ))}
        </fieldset>
        {!byLink && (
          <ListFile
            language={language}
            fields={listFields}
            file={file}
            onFile={change(setFile)}
            fault={read?.ok === false ? fileFault(read.refusal, language) : undefined}
            people={read?.ok ? read.value.length : undefined}
          />
        )}
        {fault !== undefined && (
          <p class="notice late" role="alert">
            {fault}
          </p>
        )}
        <p role="status">{progress ?? ""}</p>
        <button type="submit" class="button" disabled={progress !== undefined || !(byLink || read?.ok)}>
          {byLink ? fresh.makeLink : fresh.start}
        </button>
      </form>
    </section>
  );
};
