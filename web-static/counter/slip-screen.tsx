import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { SlipDocument } from "../../shared/domain/slip/document.ts";
import { saveFile } from "../browser/save-file.ts";
import { slipTools as en } from "../text/console-en.ts";
import { slipTools as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";
import { DossierNotThere } from "./dossier-not-there.tsx";
import { links } from "./route.ts";
import { ScreenTitle } from "./screen-title.tsx";
import { printsSlips } from "./screens.ts";
import { SlipPaper } from "./slip-paper.tsx";
import { useLoad } from "./use-load.ts";

interface Props {
  readonly code: string;
  readonly form: string;
  /** The printer's window opens by itself, once. */
  readonly printNow: boolean;
}

/** Opens the printer's window once, when the fonts are there; a reload does not print again. */
const usePrintOnce = (ready: boolean, { code, form }: Props) => {
  useEffect(() => {
    if (!ready) return;
    history.replaceState(null, "", links.slip(code, form));
    void document.fonts.ready.then(() => print());
  }, [ready]);
};

const Tools = ({ code, form, printNow }: Props) => {
  const { language, api } = useDesk();
  const text = { vi, en }[language];
  const button = useRef<HTMLButtonElement>(null);
  const [failed, setFailed] = useState(false);
  useLayoutEffect(() => {
    if (printNow) button.current?.focus();
  }, []);
  const take = async () => {
    const answer = await api.file(`/dossiers/${encodeURIComponent(code)}/slips/${form}.pdf`);
    setFailed(answer.kind !== "ok");
    if (answer.kind === "ok") saveFile(answer.value, `${code}-${form}.pdf`);
  };
  return (
    <>
      <div class="row no-print">
        <button type="button" class="button" ref={button} onClick={() => print()}>
          {text.print}
        </button>
        <button type="button" class="button second" onClick={() => void take()}>
          {text.pdf}
        </button>
        {form === "receipt" && (
          <a class="button second" href={links.fresh}>
            {text.next}
          </a>
        )}
        <a class="button second" href={links.dossier(code)}>
          {text.open}
        </a>
      </div>
      {failed && (
        <p class="notice warn no-print" role="alert">
          {text.pdfFailed}
        </p>
      )}
    </>
  );
};

/** A form on paper; right after intake the printer's window opens and the focus stays at "print". */
export const SlipScreen = (props: Props) => {
  const { code, form, printNow } = props;
  const { language, role } = useDesk();
  const text = { vi, en }[language];
  const isGiven = printsSlips(role.role);
  const path = `/dossiers/${encodeURIComponent(code)}/slips/${encodeURIComponent(form)}`;
  const { answer, reload } = useLoad<SlipDocument>(isGiven ? path : undefined);
  const slip = answer?.kind === "ok" ? answer.value : undefined;
  usePrintOnce(printNow && slip !== undefined, props);
  return (
    <section>
      <div class="no-print">
        <ScreenTitle title={text.title(code)} takesFocus={!printNow} />
      </div>
      {!isGiven && <p class="notice warn">{text.notYours}</p>}
      {isGiven && slip !== undefined && (
        <>
          <Tools {...props} />
          <SlipPaper slip={slip} />
        </>
      )}
      {isGiven && slip === undefined && <DossierNotThere answer={answer} code={code} onAgain={() => void reload()} />}
    </section>
  );
};
