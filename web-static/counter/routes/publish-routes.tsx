import { useRef, useState } from "preact/hooks";
import type { CatalogueContext } from "../../../shared/contracts/catalogue-api.ts";
import type { DryRunView, RouteTableEntry } from "../../../shared/contracts/route-table-api.ts";
import { Dialog } from "../catalogue/dialog.tsx";
import { useWords } from "../catalogue/form-context.ts";
import { ReasonField } from "../catalogue/reason-field.tsx";
import { contentIn } from "../catalogue/saving.ts";
import { TroubleNotice } from "../catalogue/trouble-notice.tsx";
import { useHindrance } from "../catalogue/use-hindrance.ts";
import { useSend } from "../catalogue/use-send.ts";
import { focusField } from "../focus-field.ts";
import { links } from "../route.ts";
import { ChangesTab } from "./changes-tab.tsx";
import { useRouteWords } from "./route-words.ts";

interface Props {
  readonly entry: RouteTableEntry;
  readonly context: CatalogueContext;
  readonly run: DryRunView | undefined;
  readonly isSaved: boolean;
  readonly onDone: (entry: RouteTableEntry) => void;
  readonly onClose: () => void;
}

const isTried = (run: DryRunView | undefined): boolean => run?.isFresh === true && run.isDone && run.stranded === 0;

/** What changes, and why: then dossiers go so. Without a dry run that leaves nobody out there is no button. */
export const PublishRoutes = ({ entry, context, run, isSaved, onDone, onClose }: Props) => {
  const text = useRouteWords().publish;
  const words = useWords().publish;
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState("");
  const [wasTried, setTried] = useState(false);
  const path = `/routes/${encodeURIComponent(entry.code)}`;
  const { send, isSending, trouble } = useSend<RouteTableEntry>(`${path}/publish`, onDone);
  const hindrance = useHindrance(entry, isSaved);
  const isReady = hindrance === "" && isTried(run);
  const publish = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!isReady) return;
    if (reason.trim() === "") return focusField(form.current, "reason");
    void send({ reason: reason.trim() }, entry.draft?.version);
  };
  return (
    <Dialog title={text.title} onClose={onClose}>
      <form ref={form} onSubmit={publish} noValidate data-testid="publish">
        <p>{text.more}</p>
        <TroubleNotice trouble={hindrance} />
        {hindrance === "" && !isTried(run) && (
          <p class="notice warn">
            {text.needsRun}{" "}
            <a href={links.routesOf(entry.code, "chay-thu")} onClick={onClose}>
              {text.toRun}
            </a>
          </p>
        )}
        <div class="dialog-scroll">
          <ChangesTab entry={entry} context={context} content={contentIn(entry)} />
        </div>
        <ReasonField label={words.reason} value={reason} wasTried={wasTried} onInput={setReason} />
        <TroubleNotice trouble={trouble} />
        <div class="row">
          <button type="submit" class="button" aria-disabled={!isReady || isSending}>
            {isSending ? words.sending : words.send}
          </button>
          <button type="button" class="button link" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
};
