import { useState } from "preact/hooks";
import { useWords } from "./form-context.ts";
import { ReasonDialog } from "./reason-dialog.tsx";
import { useSend } from "./use-send.ts";

interface Props<Entry> {
  /** What the history is of. */
  readonly path: string;
  readonly newest: { readonly revision: number };
  /** What becomes of it then. */
  readonly more: string;
  readonly onDone: (entry: Entry) => void;
}

/** Takes the newest change of a definition back, with a reason. */
export const UndoNewest = <Entry,>({ path, newest, more, onDone }: Props<Entry>) => {
  const text = useWords().history;
  const [isAsking, setAsking] = useState(false);
  const undo = useSend<Entry>(`${path}/undo`, (entry) => {
    setAsking(false);
    onDone(entry);
  });
  return (
    <>
      <button type="button" class="button second" onClick={() => setAsking(true)}>
        {text.undo}
      </button>
      {isAsking && (
        <ReasonDialog
          title={text.undo}
          more={more}
          {...undo}
          onSend={(reason) => void undo.send({ revision: newest.revision, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};
