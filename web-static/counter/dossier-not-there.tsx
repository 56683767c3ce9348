import type { Answer } from "../browser/api.ts";
import { problemText } from "../browser/api.ts";
import { dossier as en } from "../text/console-en.ts";
import { dossier as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";
import { LoadState } from "./load-state.tsx";

interface Props {
  readonly answer: Answer<unknown> | undefined;
  readonly code: string;
  readonly onAgain: () => void;
}

/** In place of a dossier: it is being loaded, nobody knows its code, or this officer may not see it. */
export const DossierNotThere = ({ answer, code, onAgain }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  if (answer?.kind !== "refused") return <LoadState answer={answer} onAgain={onAgain} />;
  const isUnknown = answer.status === 404;
  return (
    <div class="card" role="alert" data-testid="not-there">
      <h2>{isUnknown ? text.unknown : text.refused}</h2>
      <p>{isUnknown ? text.unknownMore(code) : problemText(answer.problem, language)}</p>
    </div>
  );
};
