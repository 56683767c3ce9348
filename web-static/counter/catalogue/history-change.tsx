import { useState } from "preact/hooks";
import type { CatalogueChange, CatalogueContext } from "../../../shared/contracts/catalogue-api.ts";
import type { ProcedureView } from "../../../shared/contracts/procedure-api.ts";
import { LoadState } from "../load-state.tsx";
import { useLoad } from "../use-load.ts";
import { ChangesView } from "./changes-view.tsx";
import { useWords } from "./form-context.ts";
import { Preview } from "./preview.tsx";
import { versionPath } from "./version-path.ts";

interface Props {
  readonly change: CatalogueChange;
  readonly context: CatalogueContext;
}

/** What one publication changed, told from the two versions themselves. */
export const HistoryChanges = ({ change: { code, before, after }, context }: Props) => {
  const text = useWords();
  const earlier = useLoad<ProcedureView>(before && versionPath(code, before));
  const later = useLoad<ProcedureView>(after && versionPath(code, after));
  if (before === undefined) return <p class="quiet">{text.history.first}</p>;
  if (after === undefined) return <p class="quiet">{text.history.ended}</p>;
  if (earlier.answer?.kind !== "ok") return <LoadState answer={earlier.answer} onAgain={() => void earlier.reload()} />;
  if (later.answer?.kind !== "ok") return <LoadState answer={later.answer} onAgain={() => void later.reload()} />;
  return <ChangesView before={earlier.answer.value} after={later.answer.value} context={context} />;
};

/** The public page of a version, as it was. */
export const VersionPreview = ({
  code,
  version,
  context,
}: {
  code: string;
  version: string;
  context: CatalogueContext;
}) => {
  const { answer, reload } = useLoad<ProcedureView>(versionPath(code, version));
  if (answer?.kind !== "ok") return <LoadState answer={answer} onAgain={() => void reload()} />;
  return <Preview content={answer.value} context={context} />;
};

/** Something that is fetched only once somebody wants to see it. */
export const Unfold = ({ name, children }: { name: string; children: () => preact.JSX.Element }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{name}</summary>
      {isOpen && children()}
    </details>
  );
};
