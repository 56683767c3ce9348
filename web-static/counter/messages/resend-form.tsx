import { useId, useState } from "preact/hooks";
import type { ResendReason } from "../../../shared/domain/message/resend.ts";
import { resendReasons } from "../../../shared/text/message-words.ts";
import { messagesSent as en } from "../../text/messages-sent-en.ts";
import { messagesSent as vi } from "../../text/messages-sent-vi.ts";
import { useDesk } from "../desk.ts";

const reasons: readonly ResendReason[] = ["not-received", "asked", "number-corrected"];

/** Asks why before a message goes again; the choice is what the auditor reads. */
export const ResendForm = ({ onResend }: { onResend: (because: ResendReason) => void }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const name = useId();
  const [isOpen, setOpen] = useState(false);
  const [because, setBecause] = useState<ResendReason>("not-received");
  if (!isOpen)
    return (
      <button type="button" class="button second small-button" onClick={() => setOpen(true)}>
        {text.resend}
      </button>
    );
  const send = (event: Event) => {
    event.preventDefault();
    setOpen(false);
    onResend(because);
  };
  return (
    <form onSubmit={send}>
      <fieldset class="resend">
        <legend>{text.why}</legend>
        {reasons.map((reason) => (
          <label key={reason} class="choice">
            <input type="radio" name={name} checked={reason === because} onChange={() => setBecause(reason)} />{" "}
            {resendReasons[reason][language]}
          </label>
        ))}
      </fieldset>
      <div class="row">
        <button type="submit" class="button small-button">
          {text.confirm}
        </button>
        <button type="button" class="button link" onClick={() => setOpen(false)}>
          {text.cancel}
        </button>
      </div>
    </form>
  );
};
