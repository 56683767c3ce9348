import { useEffect } from "preact/hooks";
import type { DossierView } from "../../../shared/contracts/dossier-api.ts";
import type { PaperList } from "../../../shared/contracts/paper-api.ts";
import { generalKindOf } from "../../../shared/domain/paper/general-kind.ts";
import type { ProcedureCase } from "../../../shared/domain/procedure/definition.ts";
import { papers as en } from "../../text/papers-en.ts";
import { papers as vi } from "../../text/papers-vi.ts";
import { useDesk } from "../desk.ts";
import { listedPapers } from "../draft-answers.ts";
import { LoadState } from "../load-state.tsx";
import { handsOutReceipts } from "../screens.ts";
import { useLoad } from "../use-load.ts";
import { ConsentBox } from "./consent-box.tsx";
import { openPaper } from "./open-paper.ts";
import { OutcomeFiles } from "./outcome-files.tsx";
import { ScanRow } from "./scan-row.tsx";
import { useUploads } from "./use-uploads.ts";

interface Props {
  readonly view: DossierView;
  readonly theCase: ProcedureCase | undefined;
}

const LOOK_MS = 3_000;

/** What the person must still bring, in words beside the paper's name. */
const AskedTag = ({ list, component }: { list: PaperList; component: string }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const asked = list.asked.find((one) => one.component === component);
  return asked === undefined ? null : (
    <span class="tag warn">{asked.why === "expired" ? text.expired : text.missing}</span>
  );
};

/** The dossier's checklist beside its scans. The counter adds to it; offices look. */
export const DossierPapers = ({ view, theCase }: Props) => {
  const { api, language, role } = useDesk();
  const text = { vi, en }[language];
  const where = { dossier: view.code };
  const { answer, reload } = useLoad<PaperList>(`/papers?dossier=${encodeURIComponent(view.code)}`);
  const look = () => void reload({ quiet: true });
  const { uploads, send } = useUploads(`dossier:${view.code}`, where, look);
  const list = answer?.kind === "ok" ? answer.value : undefined;
  const isChecking = list?.items.some(({ state }) => state === "waiting") ?? false;
  useEffect(() => {
    if (!isChecking) return;
    const timer = setTimeout(look, LOOK_MS);
    return () => clearTimeout(timer);
  }, [isChecking, list]);
  if (theCase === undefined) return null;
  const adds = handsOutReceipts(role.role);
  const paperOf = (component: string) => view.components.find(({ id }) => id === component)?.paper;
  return (
    <section class="card" data-testid="dossier-papers">
      <h2>{text.title}</h2>
      {list === undefined ? (
        <LoadState answer={answer} onAgain={() => void reload()} />
      ) : (
        <>
          {adds && <p class="quiet small">{text.formats}</p>}
          {listedPapers(theCase, view.answers).map(({ component: { id, name, form } }) => (
            <div class="paper-item" key={id}>
              <div class="row">
                <strong>{name[language]}</strong> <AskedTag list={list} component={id} />
              </div>
              <ScanRow
                name={name[language]}
                papers={list.items.filter((paper) => paper.component === id || paper.id === paperOf(id))}
                upload={uploads.get(id)}
                offered={list.offers.find(({ component }) => component === id)?.paper}
                onFile={adds ? (file) => send(file, { component: id, kind: generalKindOf(id) ?? id, form }) : undefined}
                onOpen={(paper) => void openPaper(api, paper, where)}
                onChanged={look}
              />
            </div>
          ))}
          <OutcomeFiles items={list.items} onOpen={(paper) => void openPaper(api, paper, where)} />
          {adds && <ConsentBox consent={list.consent} whose={list.hasStore ? where : undefined} ready onSaid={look} />}
        </>
      )}
    </section>
  );
};
