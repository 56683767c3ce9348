import { useState } from "preact/hooks";
import type { CatalogueEntry } from "../../../shared/contracts/catalogue-api.ts";
import { Dialog } from "./dialog.tsx";
import { useWords } from "./form-context.ts";
import { TroubleNotice } from "./trouble-notice.tsx";
import { useSend } from "./use-send.ts";

interface Props {
  readonly entry: CatalogueEntry;
  /** @param next undefined when nothing is left of the procedure */
  readonly onDone: (next: CatalogueEntry | undefined) => void;
}

/** Throws a draft away, after a question. */
export const DiscardButton = ({ entry, onDone }: Props) => {
  const { editor } = useWords();
  const [isAsking, setAsking] = useState(false);
  const { send, isSending, trouble } = useSend<Partial<CatalogueEntry>>(
    `/catalogue/${encodeURIComponent(entry.code)}/discard`,
    (next) => {
      setAsking(false);
      onDone(isEntry(next) ? next : undefined);
    },
  );
  return (
    <>
      <button type="button" class="button link" onClick={() => setAsking(true)}>
        {editor.discard}
      </button>
      {isAsking && (
        <Dialog title={editor.discard} onClose={() => setAsking(false)}>
          <p>{editor.discardSure}</p>
          <TroubleNotice trouble={trouble} />
          <div class="row">
            <button
              type="button"
              class="button grave"
              aria-disabled={isSending}
              onClick={() => void send({}, entry.draft?.version)}
            >
              {editor.discardYes}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {editor.discardNo}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
};

const isEntry = (answer: Partial<CatalogueEntry>): answer is CatalogueEntry => answer.code !== undefined;
