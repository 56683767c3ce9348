import { useEffect, useRef, useState } from "preact/hooks";
import { FieldFault } from "../field-fault.tsx";
import { useOperationsWords } from "./use-operations-words.ts";

interface Props {
  readonly id: string;
  readonly onDrop: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why nobody needs it any more before a message is dropped. */
export const DropForm = ({ id, onDrop, onClose }: Props) => {
  const { stuck: text } = useOperationsWords();
  const [reason, setReason] = useState("");
  const [wasTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const isEmpty = reason.trim() === "";
  const drop = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (isEmpty) return;
    onDrop(reason.trim());
    onClose();
  };
  return (
    <form onSubmit={drop} noValidate class="drop-form">
      <label for={`${id}-reason`}>{text.dropReason}</label>
      <textarea
        id={`${id}-reason`}
        ref={field}
        rows={2}
        maxLength={500}
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <FieldFault id={`${id}-fault`} fault={wasTried && isEmpty ? text.reasonMissing : undefined} />
      <div class="row">
        <button type="submit" class="button small-button">
          {text.dropNow}
        </button>
        <button type="button" class="button link" onClick={onClose}>
          {text.cancel}
        </button>
      </div>
    </form>
  );
};
