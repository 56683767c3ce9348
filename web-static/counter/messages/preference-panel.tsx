import { useState } from "preact/hooks";
import type { PreferenceView } from "../../../shared/contracts/preference-api.ts";
import type { Choice } from "../../../shared/domain/message/choice.ts";
import { type Answer, problemText } from "../../browser/api.ts";
import { PreferenceForm } from "../../citizen/preference-form.tsx";
import * as en from "../../text/preference-en.ts";
import * as vi from "../../text/preference-vi.ts";
import { useDesk } from "../desk.ts";

/** How the person at the counter wants to be told, said by him and set by the clerk; read when it is opened. */
export const PreferencePanel = ({ code }: { code: string }) => {
  const { api, language } = useDesk();
  const text = { vi, en }[language];
  const [answer, setAnswer] = useState<Answer<PreferenceView>>();
  const [said, setSaid] = useState("");
  const path = `/dossiers/${encodeURIComponent(code)}/preference`;
  const words = (got: Exclude<Answer<PreferenceView>, { kind: "ok" }>): string =>
    got.kind === "refused" ? problemText(got.problem, language) : text.trouble;
  const open = async () => {
    if (answer === undefined) setAnswer(await api.post<PreferenceView>(path, { body: {} }));
  };
  const save = async (choice: Choice) => {
    const saved = await api.post<PreferenceView>(path, { body: { choice } });
    setSaid(saved.kind === "ok" ? text.saved : words(saved));
    if (saved.kind === "ok") setAnswer(saved);
  };
  return (
    <details class="card no-print preference-panel" onToggle={() => void open()}>
      <summary>{text.title}</summary>
      <p role="status" class={said === "" ? "only-heard" : "notice"}>
        {said}
      </p>
      {answer !== undefined && answer.kind !== "ok" && <p>{words(answer)}</p>}
      {answer?.kind === "ok" && (
        <PreferenceForm view={answer.value} language={language} onSave={(choice) => void save(choice)} />
      )}
    </details>
  );
};
