import { useState } from "preact/hooks";
import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import { statusTone } from "../citizen/dossier-stages.tsx";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import { type CommandName, isCommand, isGrave } from "./command-fields.ts";
import { CommandForm } from "./command-form.tsx";
import type { PaperChoice } from "./command-input.tsx";
import { useDesk } from "./desk.ts";
import { DossierFacts, DossierHistory } from "./dossier-facts.tsx";
import { LoadState } from "./load-state.tsx";
import { RemainingTag } from "./remaining-tag.tsx";
import { links } from "./route.ts";
import { useLoad } from "./use-load.ts";
import { type CaseView, useTakenUnder } from "./use-procedure.ts";

/** Which papers a command chooses from: what is missing, or all papers of the case. */
const papersFor = (name: CommandName, view: DossierView, ofCase: readonly PaperChoice[]): readonly PaperChoice[] => {
  if (name === "dossier.provide-supplement" && view.missing.length > 0) return view.missing;
  return ofCase.length > 0 ? ofCase : view.components;
};

const initialFor = (name: CommandName, view: DossierView) => {
  if (name === "dossier.return-outcome") return { to: "owner" };
  const ids = view.missing.map(({ id }) => id);
  return name.endsWith("supplement") && ids.length > 0 ? { components: ids } : {};
};

/** Why the dossier on the screen is another one than the officer expected. */
type News = "changed" | "stored" | "sentBefore";

const Actions = (props: {
  view: DossierView;
  theCase: CaseView | undefined;
  onDone: (view: DossierView) => void;
  onChanged: (why: "changed" | "stored") => void;
}) => {
  const { view, theCase, onDone, onChanged } = props;
  const { language } = useDesk();
  const text = { vi, en }[language];
  const [chosen, setChosen] = useState<CommandName>();
  const [done, setDone] = useState("");
  const names = view.allowed.filter(isCommand);
  const finish = (next: DossierView) => {
    if (chosen !== undefined) setDone(text.dossier.done(text.actions[chosen]));
    setChosen(undefined);
    onDone(next);
  };
  const change = (why: "changed" | "stored") => {
    setChosen(undefined);
    onChanged(why);
  };
  return (
    <section aria-labelledby="actions" class="actions">
      <h2 id="actions">{text.dossier.actions}</h2>
      <p role="status" class={done === "" ? "only-heard" : "notice good"}>
        {done}
      </p>
      {names.length === 0 && <p class="quiet">{text.dossier.noActions}</p>}
      {chosen === undefined ? (
        <div class="row">
          {names.map((name, at) => (
            <button
              key={name}
              type="button"
              class={`button ${isGrave(name) ? "grave" : at === 0 ? "" : "second"}`}
              data-command={name}
              onClick={() => setChosen(name)}
            >
              {text.actions[name]}
            </button>
          ))}
        </div>
      ) : (
        <CommandForm
          key={`${chosen}${view.version}`}
          name={chosen}
          target={{ code: view.code, version: view.version, handoff: view.handoff?.id }}
          papers={papersFor(chosen, view, theCase?.components ?? [])}
          initial={initialFor(chosen, view)}
          onDone={finish}
          onChanged={change}
          onCancel={() => setChosen(undefined)}
        />
      )}
    </section>
  );
};

/** One dossier: where it stands, what this officer can do with it, and all that happened. */
export const DossierScreen = ({ code, sentBefore }: { code: string; sentBefore: boolean }) => {
  const { language } = useDesk();
  const text = { vi, en }[language].dossier;
  const { answer, reload, replace } = useLoad<DossierView>(`/dossiers/${encodeURIComponent(code)}`);
  const [news, setNews] = useState<News | undefined>(sentBefore ? "sentBefore" : undefined);
  const takenUnder = useTakenUnder(answer?.kind === "ok" ? answer.value : undefined);
  if (answer?.kind !== "ok") return <LoadState answer={answer} onAgain={reload} />;
  const view = answer.value;
  const refresh = async (why: "changed" | "stored") => {
    await reload();
    setNews(why);
  };
  const take = (next: DossierView) => {
    setNews(undefined);
    replace(next);
  };
  return (
    <article data-testid="dossier" data-code={view.code} data-status={view.status} data-version={view.version}>
      <div class="row spread">
        <div>
          <h1>
            {view.procedureName[language]}
            <br />
            <span class="dossier-code">{view.code}</span>
          </h1>
          <p class="row">
            <span class={`tag ${statusTone(view.status)}`} data-testid="dossier-status">
              {view.statusName[language]}
            </span>
            <RemainingTag clock={view} language={language} />
          </p>
        </div>
        {view.receivedAt !== undefined && (
          <a class="button second" href={links.slip(view.code)}>
            {text.slip}
          </a>
        )}
      </div>
      {news !== undefined && (
        <p class="notice warn" role="alert">
          {text[news]}
        </p>
      )}
      <div class="desk-two">
        <div>
          <Actions view={view} theCase={takenUnder.theCase} onDone={take} onChanged={refresh} />
          <DossierFacts view={view} takenUnder={takenUnder} />
        </div>
        <DossierHistory view={view} />
      </div>
    </article>
  );
};
