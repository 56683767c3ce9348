import { useRef, useState } from "preact/hooks";
import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import type { ReplyValues } from "../../shared/domain/reply/replies-for.ts";
import { momentText } from "../browser/clock-text.ts";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import { type CommandName, isCommand } from "./command-fields.ts";
import { initialFor, mustAskFor, needsPapers, offersOf, papersFor } from "./command-papers.ts";
import { inTwoParts, isGrave, isOnItsWay, isPrimary } from "./command-target.ts";
import { useDesk } from "./desk.ts";
import { DossierCommand } from "./dossier-command.tsx";
import { LoadState } from "./load-state.tsx";
import type { Change } from "./use-command.ts";
import type { TakenUnder } from "./use-procedure.ts";

interface Props {
  readonly view: DossierView;
  readonly takenUnder: TakenUnder;
  /** Said once as done when the screen opens, because it was done on the one before. */
  readonly doneBefore: CommandName | undefined;
  readonly chosen: CommandName | undefined;
  readonly onChoose: (name: CommandName | undefined) => void;
  readonly onDone: (view: DossierView) => void;
  readonly onChanged: (why: Change) => void;
}

const Buttons = ({ view, onChoose }: Pick<Props, "view" | "onChoose">) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { likely, others } = inTwoParts(view.allowed.filter(isCommand), view);
  if (likely.length + others.length === 0) return <p class="quiet">{text.dossier.noActions}</p>;
  const button = (name: CommandName) => (
    <button
      key={name}
      type="button"
      class={`button ${isGrave(name) ? "grave" : isPrimary(name, view) ? "" : "second"}`}
      data-command={name}
      onClick={() => onChoose(name)}
    >
      {text.actions[name]}
    </button>
  );
  return (
    <>
      <div class="row">{likely.map(button)}</div>
      {others.length > 0 && (
        <details class="other-actions" data-testid="other-actions">
          <summary>
            {text.dossier.otherActions} <span class="tag">{others.length}</span>
          </summary>
          <div class="row">{others.map(button)}</div>
        </details>
      )}
    </>
  );
};

/** Shows the button again from which a form was opened, also when it is one of the others. */
const focusButton = (section: HTMLElement | null, name: CommandName): void => {
  const button = section?.querySelector<HTMLElement>(`[data-command="${name}"]`);
  const folded = button?.closest("details");
  if (folded) folded.open = true;
  button?.focus();
};

const titleOf = (name: CommandName, view: DossierView, action: string, language: "vi" | "en") => {
  const back = name === "handoff.send-back" ? view.handoff?.backTo : undefined;
  return back && `${action}: ${back.name[language]}`;
};

const aboutOf = ({ procedureName, owner, dueAt }: DossierView, language: "vi" | "en"): ReplyValues => ({
  procedure: procedureName[language],
  owner: owner.name,
  ...(dueAt === undefined ? {} : { due: momentText(dueAt, language) }),
});

const ChosenCommand = ({ name, ...props }: Props & { name: CommandName; onClose: () => void }) => {
  const { view, takenUnder, onDone, onChanged, onClose } = props;
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { procedure, theCase, answer, reload } = takenUnder;
  if (needsPapers(name) && theCase === undefined) return <LoadState answer={answer} onAgain={reload} />;
  const step = procedure?.steps.find(({ id }) => id === view.handoff?.step);
  const papers = theCase === undefined ? [] : papersFor(name, view, theCase);
  return (
    <DossierCommand
      key={`${name}${view.version}`}
      name={name}
      title={titleOf(name, view, text.actions[name], language)}
      target={view}
      papers={papers}
      mustAsk={mustAskFor(view)}
      initial={initialFor(name, view, papers, step)}
      {...(procedure === undefined ? {} : { offers: offersOf(procedure) })}
      after={view.dueAt}
      definition={procedure}
      about={aboutOf(view, language)}
      onDone={onDone}
      onChanged={onChanged}
      onClose={onClose}
    />
  );
};

/** What this officer can do with the dossier now; the focus goes to what came of it, or back to the button. */
export const DossierActions = (props: Props) => {
  const { view, doneBefore, chosen, onChoose, onDone, onChanged } = props;
  const { language } = useDesk();
  const text = { vi, en }[language];
  const [done, setDone] = useState(() => (doneBefore === undefined ? "" : text.actions[doneBefore]));
  const told = done === "" || chosen !== undefined ? "" : text.dossier.done(done);
  const section = useRef<HTMLElement>(null);
  const result = useRef<HTMLParagraphElement>(null);
  const finish = (next: DossierView) => {
    if (chosen !== undefined) setDone(text.actions[chosen]);
    onChoose(undefined);
    onDone(next);
    requestAnimationFrame(() => result.current?.focus());
  };
  const change = (why: Change) => {
    setDone("");
    onChoose(undefined);
    onChanged(why);
  };
  const close = () => {
    onChoose(undefined);
    if (chosen !== undefined) requestAnimationFrame(() => focusButton(section.current, chosen));
  };
  return (
    <section aria-labelledby="actions" class="actions" ref={section}>
      <h2 id="actions">{text.dossier.actions}</h2>
      <p role="status" tabIndex={-1} ref={result} class={told === "" ? "only-heard" : "notice good"} data-testid="done">
        {told}
      </p>
      {isOnItsWay(view) && chosen === undefined && <p class="notice">{text.dossier.onTheWay}</p>}
      {chosen === undefined ? (
        <Buttons view={view} onChoose={onChoose} />
      ) : (
        <ChosenCommand {...props} name={chosen} onDone={finish} onChanged={change} onClose={close} />
      )}
    </section>
  );
};
