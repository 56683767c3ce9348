import { useState } from "preact/hooks";
import type { Language } from "../../shared/domain/localized.ts";
import { type Answer, api, problemText } from "../browser/api.ts";
import { saveFile } from "../browser/save-file.ts";
import { tracking as en } from "../text/tracking-en.ts";
import { tracking as vi } from "../text/tracking-vi.ts";

const citizenApi = api();

/** The file is made within seconds of the decision; who asks in the meantime waits at most this long. */
const TRIES = 8;
const PAUSE_MS = 1500;

const whenMade = async (
  key: { readonly code: string; readonly secret: string },
  tries = TRIES,
): Promise<Answer<Blob>> => {
  const answer = await citizenApi.file("/tracking/outcome", key);
  const isComing = answer.kind === "refused" && answer.problem.code === "OUTCOME_NOT_MADE";
  if (!isComing || tries <= 1) return answer;
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  return whenMade(key, tries - 1);
};

interface Props {
  readonly code: string;
  readonly secret: string;
  readonly language: Language;
}

/** The electronic outcome for its owner; asked for with code and secret in the body, so that no log holds them. */
export const OutcomeFile = ({ code, secret, language }: Props) => {
  const text = { vi, en }[language];
  const [state, setState] = useState<{ readonly busy: boolean; readonly fault?: string }>({ busy: false });
  const take = async () => {
    setState({ busy: true });
    const answer = await whenMade({ code, secret });
    if (answer.kind === "ok") saveFile(answer.value, `${code}.pdf`);
    const fault = answer.kind === "refused" ? problemText(answer.problem, language) : text.fileFault;
    setState({ busy: false, ...(answer.kind === "ok" ? {} : { fault }) });
  };
  return (
    <p data-testid="outcome-file">
      <button type="button" class="button" disabled={state.busy} onClick={() => void take()}>
        {state.busy ? text.fileGetting : text.file}
      </button>
      <br />
      <span class="quiet small">{text.fileVerify}</span>
      {state.fault !== undefined && (
        <span class="fault" role="alert">
          {state.fault}
        </span>
      )}
    </p>
  );
};
