import { useRef, useState } from "preact/hooks";
import type { WordingRow } from "../../../shared/contracts/wording-api.ts";
import { Dialog } from "../catalogue/dialog.tsx";
import { ReasonField } from "../catalogue/reason-field.tsx";
import { TroubleNotice } from "../catalogue/trouble-notice.tsx";
import { useSend } from "../catalogue/use-send.ts";
import { focusField } from "../focus-field.ts";
import { useMessageWords } from "./use-message-words.ts";
import { WordingChanges } from "./wording-changes.tsx";

interface Props {
  readonly row: WordingRow;
  readonly path: string;
  readonly onDone: (row: WordingRow) => void;
  readonly onClose: () => void;
}

/** What changes, and why: then it is what people get. */
export const PublishWording = ({ row, path, onDone, onClose }: Props) => {
  const text = useMessageWords().publish;
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState("");
  const [wasTried, setTried] = useState(false);
  const { send, isSending, trouble } = useSend<WordingRow>(`${path}/publish`, onDone);
  const publish = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === "") return focusField(form.current, "reason");
    void send({ reason: reason.trim() }, row.draft?.version);
  };
  return (
    <Dialog title={text.title} onClose={onClose}>
      <form ref={form} onSubmit={publish} noValidate>
        <p>{text.more}</p>
        {row.draft !== undefined && <WordingChanges template={row.template} wording={row.draft.wording} />}
        <ReasonField label={text.reason} value={reason} wasTried={wasTried} onInput={setReason} />
        <TroubleNotice trouble={trouble} />
        <div class="row">
          <button type="submit" class="button" aria-disabled={isSending}>
            {text.send}
          </button>
        </div>
      </form>
    </Dialog>
  );
};
