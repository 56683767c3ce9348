import { useState } from "preact/hooks";
import { Dialog } from "./dialog.tsx";
import { useWords } from "./form-context.ts";
import type { EditedKind } from "./kept-edit.ts";
import type { Drafted } from "./saving.ts";
import { TroubleNotice } from "./trouble-notice.tsx";
import { useSend } from "./use-send.ts";

interface Props<Entry extends Drafted> {
  readonly entry: Entry;
  readonly of: EditedKind;
  /** @param next undefined when nothing is left of it */
  readonly onDone: (next: Entry | undefined) => void;
}

/** Throws a draft away, after a question. */
export const DiscardButton = <Entry extends Drafted>({ entry, of, onDone }: Props<Entry>) => {
  const { editor } = useWords();
  const [isAsking, setAsking] = useState(false);
  const { send, isSending, trouble } = useSend<Entry | Record<string, never>>(
    `/${of}/${encodeURIComponent(entry.code)}/discard`,
    (next) => {
      setAsking(false);
      onDone(isEntry<Entry>(next) ? next : undefined);
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

const isEntry = <Entry extends Drafted>(answer: Entry | Record<string, never>): answer is Entry =>
  answer.code !== undefined;
