import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import { slipTools as en } from "../text/console-en.ts";
import { slipTools as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";
import { DossierNotThere } from "./dossier-not-there.tsx";
import { ReceiptSlip } from "./receipt-slip.tsx";
import { links } from "./route.ts";
import { ScreenTitle } from "./screen-title.tsx";
import { handsOutReceipts } from "./screens.ts";
import { useLoad } from "./use-load.ts";

/** Opens the printer's window once, when the fonts are there; a reload does not print again. */
const usePrintOnce = (ready: boolean, code: string) => {
  useEffect(() => {
    if (!ready) return;
    history.replaceState(null, "", links.slip(code));
    void document.fonts.ready.then(() => print());
  }, [ready]);
};

const Slip = ({ view, printNow }: { view: DossierView; printNow: boolean }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const button = useRef<HTMLButtonElement>(null);
  const isReceived = view.receivedAt !== undefined;
  usePrintOnce(printNow && isReceived, view.code);
  useLayoutEffect(() => {
    if (printNow) button.current?.focus();
  }, []);
  return (
    <>
      <div class="row no-print">
        {isReceived && (
          <button type="button" class="button" ref={button} onClick={() => print()}>
            {text.print}
          </button>
        )}
        <a class="button second" href={links.fresh}>
          {text.next}
        </a>
        <a class="button second" href={links.dossier(view.code)}>
          {text.open}
        </a>
      </div>
      {isReceived ? <ReceiptSlip view={view} /> : <p class="notice warn">{text.notReceived}</p>}
    </>
  );
};

/** The receipt on paper; right after intake the printer's window opens and the focus stays at "print". */
export const ReceiptScreen = ({ code, printNow }: { code: string; printNow: boolean }) => {
  const { language, role } = useDesk();
  const text = { vi, en }[language];
  const isGiven = handsOutReceipts(role.role);
  const { answer, reload } = useLoad<DossierView>(isGiven ? `/dossiers/${encodeURIComponent(code)}` : undefined);
  return (
    <section>
      <div class="no-print">
        <ScreenTitle title={text.title(code)} takesFocus={!printNow} />
      </div>
      {!isGiven && <p class="notice warn">{text.notYours}</p>}
      {isGiven && answer?.kind === "ok" && <Slip view={answer.value} printNow={printNow} />}
      {isGiven && answer?.kind !== "ok" && (
        <DossierNotThere answer={answer} code={code} onAgain={() => void reload()} />
      )}
    </section>
  );
};
