import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import { momentText } from "../browser/clock-text.ts";
import { statusTone } from "../citizen/dossier-stages.tsx";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import type { CommandName } from "./command-fields.ts";
import { isOnItsWay } from "./command-target.ts";
import { useDesk } from "./desk.ts";
import { DossierActions } from "./dossier-actions.tsx";
import { DossierFacts } from "./dossier-facts.tsx";
import { DossierHistory } from "./dossier-history.tsx";
import { DossierNotThere } from "./dossier-not-there.tsx";
import { DossierParts } from "./dossier-parts.tsx";
import { leftBehind } from "./left-behind.ts";
import { DossierMessages } from "./messages/dossier-messages.tsx";
import { PreferencePanel } from "./messages/preference-panel.tsx";
import { DossierPapers } from "./papers/dossier-papers.tsx";
import { PaymentPanel } from "./payment/payment-panel.tsx";
import { links } from "./route.ts";
import { RoutePanel } from "./route-panel.tsx";
import { ScreenTitle } from "./screen-title.tsx";
import { handsOutReceipts } from "./screens.ts";
import { SlipLinks } from "./slip-links.tsx";
import { TimeTag } from "./time-tag.tsx";
import type { Change } from "./use-command.ts";
import { useFollow } from "./use-follow.ts";
import { useLoad } from "./use-load.ts";
import { useTakenUnder } from "./use-procedure.ts";
import { WayBack } from "./way-back.tsx";

const Head = ({ view, code }: { view: DossierView | undefined; code: string }) => {
  const { language, role } = useDesk();
  const text = { vi, en }[language].dossier;
  return (
    <div class="row spread dossier-head">
      <div>
        <ScreenTitle title={text.title(code)}>
          {view === undefined ? text.title(code) : view.procedureName[language]}
          {view !== undefined && (
            <>
              <br />
              <span class="dossier-code">
                {view.code} · {view.owner.name}
              </span>
            </>
          )}
        </ScreenTitle>
        {view !== undefined && (
          <p class="row">
            <span class={`tag ${statusTone(view.status)}`} data-testid="dossier-status">
              {view.statusName[language]}
            </span>
            <TimeTag clock={view} language={language} />
          </p>
        )}
      </div>
      {view?.receivedAt !== undefined && handsOutReceipts(role.role) && (
        <a class="button second" href={links.slip(view.code)}>
          {text.slip}
        </a>
      )}
    </div>
  );
};

/** One dossier: where it stands, what this officer can do with it, and all that happened. */
export const DossierScreen = ({ code, sentBefore }: { code: string; sentBefore: boolean }) => {
  const { language, memory, role } = useDesk();
  const text = { vi, en }[language].dossier;
  const { answer, reload, replace } = useLoad<DossierView>(`/dossiers/${encodeURIComponent(code)}`);
  const [news, setNews] = useState<Change | "sentBefore" | undefined>(sentBefore ? "sentBefore" : undefined);
  const [left] = useState(() => leftBehind(memory).take(code));
  const [chosen, setChosen] = useState<CommandName>();
  const view = answer?.kind === "ok" ? answer.value : undefined;
  const takenUnder = useTakenUnder(view);
  const follow = useFollow(() => reload({ quiet: true }), chosen !== undefined);
  const notice = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => notice.current?.focus(), [news]);
  const moves = view !== undefined && isOnItsWay(view);
  useEffect(() => {
    if (moves) follow();
  }, [moves]);
  const take = (next: DossierView) => {
    setNews(undefined);
    replace(next);
    follow();
  };
  const refresh = async (why: Change) => {
    await reload();
    setNews(why);
  };
  if (view === undefined)
    return (
      <section>
        <WayBack />
        <Head view={view} code={code} />
        <DossierNotThere answer={answer} code={code} onAgain={reload} />
      </section>
    );
  const told = news === undefined ? left.told : text[news];
  const papers = view.mayReadPapers && <DossierPapers view={view} theCase={takenUnder.theCase} />;
  // An office decides by the papers; the counter, which scanned them, has its own work first.
  const papersFirst = !handsOutReceipts(role.role);
  return (
    <article data-testid="dossier" data-code={view.code} data-status={view.status} data-version={view.version}>
      <WayBack />
      <Head view={view} code={code} />
      {told !== undefined && (
        <p class="notice warn" role="alert" tabIndex={-1} ref={notice}>
          {told}
        </p>
      )}
      {view.returned !== undefined && (
        <p class="notice late" data-testid="returned">
          <strong>{text.returned}:</strong> {view.returned.reason}
          {view.returned.forwardBy !== undefined && (
            <>
              {" "}
              <span class="nowrap">
                ({{ vi, en }[language].inbox.forwardBy} {momentText(view.returned.forwardBy, language)})
              </span>
            </>
          )}
        </p>
      )}
      <div class="desk-two">
        <div>
          <DossierActions
            view={view}
            takenUnder={takenUnder}
            doneBefore={left.done}
            chosen={chosen}
            onChoose={setChosen}
            onDone={take}
            onChanged={refresh}
          />
          {papersFirst && papers}
          <DossierParts view={view} />
          <PaymentPanel view={view} takenUnder={takenUnder} onDone={take} />
          <DossierFacts view={view} takenUnder={takenUnder} />
          <RoutePanel view={view} />
          <SlipLinks view={view} key={view.version} />
          <DossierMessages view={view} />
          {!papersFirst && <PreferencePanel code={view.code} key={`told ${view.code}`} />}
          {!papersFirst && papers}
        </div>
        <DossierHistory view={view} />
      </div>
    </article>
  );
};
