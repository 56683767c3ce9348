import { useRef, useState } from "preact/hooks";
import type { CatalogueContext, CatalogueEntry } from "../../../shared/contracts/catalogue-api.ts";
import { today } from "../../browser/clock-text.ts";
import { serverNow } from "../../browser/server-clock.ts";
import { focusField } from "../focus-field.ts";
import { Dialog } from "./dialog.tsx";
import { DialogField } from "./dialog-field.tsx";
import { DraftChanges } from "./draft-changes.tsx";
import { useWords } from "./form-context.ts";
import { ReasonField } from "./reason-field.tsx";
import { contentIn } from "./saving.ts";
import { TroubleNotice } from "./trouble-notice.tsx";
import { useHindrance } from "./use-hindrance.ts";
import { useSend } from "./use-send.ts";

interface Props {
  readonly entry: CatalogueEntry;
  readonly context: CatalogueContext;
  readonly isSaved: boolean;
  readonly onDone: (entry: CatalogueEntry, from: string) => void;
  readonly onClose: () => void;
}

const Warnings = ({ entry }: { entry: CatalogueEntry }) => {
  const text = useWords().publish;
  const warnings = entry.faults.filter(({ severity }) => severity === "warning");
  if (warnings.length === 0) return null;
  return (
    <details class="notice warn">
      <summary>
        {text.warnings} {warnings.length}
      </summary>
      <ul lang="vi">
        {warnings.map(({ code, path, reason }) => (
          <li key={`${code} ${path.join(".")}`}>{reason}</li>
        ))}
      </ul>
    </details>
  );
};

/** From when, why, and what changes by it: then the draft becomes what citizens read. */
export const PublishDialog = ({ entry, context, isSaved, onDone, onClose }: Props) => {
  const text = useWords().publish;
  const form = useRef<HTMLFormElement>(null);
  const [from, setFrom] = useState(() => today(serverNow()));
  const [reason, setReason] = useState("");
  const [wasTried, setTried] = useState(false);
  const { send, isSending, trouble } = useSend<CatalogueEntry>(
    `/catalogue/${encodeURIComponent(entry.code)}/publish`,
    (next) => onDone(next, from),
  );
  const hindrance = useHindrance(entry, isSaved);
  const isPast = from < today(serverNow());
  const publish = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (isPast) return focusField(form.current, "from");
    if (reason.trim() === "") return focusField(form.current, "reason");
    if (hindrance === "") void send({ from, reason: reason.trim() }, entry.draft?.version);
  };
  return (
    <Dialog title={text.title} onClose={onClose}>
      <form ref={form} onSubmit={publish} noValidate data-testid="publish">
        <TroubleNotice trouble={hindrance} />
        <Warnings entry={entry} />
        <h3>{text.changes}</h3>
        <div class="dialog-scroll">
          <DraftChanges entry={entry} content={contentIn(entry)} context={context} from={from} />
        </div>
        <DialogField label={text.from} hint={text.fromHint} fault={wasTried && isPast ? text.past : undefined}>
          {(input) => (
            <input
              {...input}
              data-field="from"
              class="short"
              type="date"
              min={today(serverNow())}
              value={from}
              onInput={(event) => setFrom(event.currentTarget.value)}
            />
          )}
        </DialogField>
        <ReasonField label={text.reason} value={reason} wasTried={wasTried} onInput={setReason} />
        <TroubleNotice trouble={trouble} />
        <div class="row">
          <button type="submit" class="button" aria-disabled={hindrance !== "" || isSending}>
            {isSending ? text.sending : text.send}
          </button>
          <button type="button" class="button link" onClick={onClose}>
            {text.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
};
