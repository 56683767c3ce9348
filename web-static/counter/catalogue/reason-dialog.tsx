import { useRef, useState } from "preact/hooks";
import { today } from "../../browser/clock-text.ts";
import { serverNow } from "../../browser/server-clock.ts";
import { focusField } from "../focus-field.ts";
import { Dialog } from "./dialog.tsx";
import { DialogField } from "./dialog-field.tsx";
import { useWords } from "./form-context.ts";
import { ReasonField } from "./reason-field.tsx";
import { TroubleNotice } from "./trouble-notice.tsx";

interface Props {
  readonly title: string;
  readonly more: string;
  /** Asks for the last day too. */
  readonly withDay?: true;
  readonly trouble: string;
  readonly isSending: boolean;
  readonly onSend: (reason: string, day: string) => void;
  readonly onClose: () => void;
}

/** Asks why, before something is put on record. */
export const ReasonDialog = ({ title, more, withDay, trouble, isSending, onSend, onClose }: Props) => {
  const { publish, history } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState("");
  const [day, setDay] = useState(() => today(serverNow()));
  const [wasTried, setTried] = useState(false);
  const isEmpty = reason.trim() === "";
  const send = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (isEmpty) return focusField(form.current, "reason");
    onSend(reason.trim(), day);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form ref={form} onSubmit={send} noValidate>
        <p>{more}</p>
        {withDay && (
          <DialogField label={history.lastDayLabel} fault={undefined}>
            {(input) => (
              <input
                {...input}
                class="short"
                type="date"
                value={day}
                onInput={(event) => setDay(event.currentTarget.value)}
              />
            )}
          </DialogField>
        )}
        <ReasonField label={history.reason} value={reason} wasTried={wasTried} onInput={setReason} />
        <TroubleNotice trouble={trouble} />
        <div class="row">
          <button type="submit" class="button" aria-disabled={isSending}>
            {history.send}
          </button>
          <button type="button" class="button link" onClick={onClose}>
            {publish.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
};
