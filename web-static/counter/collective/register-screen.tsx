import { useRef, useState } from "preact/hooks";
import { PEOPLE_IN_PART, type RegisterView } from "../../../shared/contracts/collective-api.ts";
import { type RegisterField, registerFields } from "../../../shared/domain/collective/columns.ts";
import { registerPeople } from "../../../shared/domain/collective/register-rows.ts";
import { newKey } from "../../browser/new-key.ts";
import { fileFault, ListFile, type ReadFile } from "../../lists/list-file.tsx";
import { partsOf, sendParts } from "../../lists/send-parts.ts";
import { useDesk } from "../desk.ts";
import { links } from "../route.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { importsRegister, useListWords, useTrouble } from "./words.ts";

const Import = () => {
  const { api, language, role } = useDesk();
  const { register, upload } = useListWords();
  const trouble = useTrouble();
  const [file, setFile] = useState<ReadFile<RegisterField>>();
  const [said, setSaid] = useState<{ readonly text: string; readonly tone: "good" | "late" | "" }>();
  const attempt = useRef({ name: newKey(), arrived: new Set<number>() });
  const read = file && registerPeople(file.table, file.columns);
  const change = (next: ReadFile<RegisterField> | undefined) => {
    attempt.current = { name: newKey(), arrived: new Set() };
    setSaid(undefined);
    setFile(next);
  };
  const send = async () => {
    if (!read?.ok) return;
    const { name, arrived } = attempt.current;
    const parts = partsOf(read.value, PEOPLE_IN_PART);
    setSaid({ text: upload.sending(arrived.size, parts.length), tone: "" });
    const lost = await sendParts(
      parts,
      arrived,
      (part, people) => {
        const body = { commune: role.scope, upload: name, part, parts: parts.length, people };
        return api.post<RegisterView>("/registers/poor-household/import", { body });
      },
      (done) => setSaid({ text: upload.sending(done, parts.length), tone: "" }),
    );
    if (lost === undefined) setSaid({ text: register.done(read.value.length), tone: "good" });
    else setSaid({ text: trouble(lost) ?? "", tone: "late" });
  };
  return (
    <>
      <p class="quiet">{register.columns}</p>
      <ListFile
        language={language}
        fields={registerFields}
        file={file}
        onFile={change}
        fault={read?.ok === false ? fileFault(read.refusal, language) : undefined}
        people={read?.ok ? read.value.length : undefined}
      />
      <div role="status">{said !== undefined && <p class={said.tone && `notice ${said.tone}`}>{said.text}</p>}</div>
      {read?.ok && said?.tone !== "good" && (
        <button type="button" class="button" disabled={said?.tone === ""} onClick={() => void send()}>
          {register.import}
        </button>
      )}
    </>
  );
};

/** The commune's register: a file of it replaces the one in force. */
export const RegisterScreen = () => {
  const { role } = useDesk();
  const { register, lists } = useListWords();
  return (
    <section>
      <p>
        <a href={links.collective}>← {lists.back}</a>
      </p>
      <ScreenTitle title={register.title} />
      <p>{register.intro}</p>
      {importsRegister(role.role) ? <Import /> : <p class="notice warn">{register.notYours}</p>}
    </section>
  );
};
