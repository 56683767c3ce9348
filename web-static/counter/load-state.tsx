import type { Answer } from "../browser/api.ts";
import { problemText } from "../browser/api.ts";
import { frame as en } from "../text/console-en.ts";
import { frame as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";

/** What stands in place of a list or dossier that is not there: loading, refused, or no connection with a way on. */
export const LoadState = ({ answer, onAgain }: { answer: Answer<unknown> | undefined; onAgain: () => void }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  if (answer === undefined || answer.kind === "ok") return <p role="status">{text.loading}</p>;
  if (answer.kind === "refused")
    return (
      <p class="notice warn" role="alert">
        {problemText(answer.problem, language)}
      </p>
    );
  return (
    <div class="notice late" role="alert">
      <p>{answer.kind === "offline" ? text.offline : text.fault}</p>
      <button type="button" class="button" onClick={onAgain}>
        {text.again}
      </button>
    </div>
  );
};
