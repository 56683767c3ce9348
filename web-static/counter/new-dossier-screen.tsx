import { useEffect, useRef, useState } from "preact/hooks";
import type { ProcedureView } from "../../shared/contracts/procedure-api.ts";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import { outbox as outboxEn } from "../text/outbox-en.ts";
import { outbox as outboxVi } from "../text/outbox-vi.ts";
import { useDesk } from "./desk.ts";
import type { Draft, Next } from "./draft.ts";
import { listedPapers, underVersion } from "./draft-answers.ts";
import { draftFaults, draftFields } from "./draft-faults.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { notGiven } from "./given-paper.ts";
import { IntakeButtons } from "./intake-buttons.tsx";
import { IntakeDecision } from "./intake-decision.tsx";
import { NewDossierForm } from "./new-dossier-form.tsx";
import { OfOuting } from "./outings/of-outing.tsx";
import { choiceOf } from "./paper-choice.ts";
import { ScreenTitle } from "./screen-title.tsx";
import { useSendKey } from "./send-key.ts";
import { useFaults } from "./use-faults.ts";
import { useNewDossier } from "./use-new-dossier.ts";
import { useProcedure } from "./use-procedure.ts";

/** The case's papers as the answers leave them, and those that are needed and not there. */
const papersOf = (definition: ProcedureView | undefined, draft: Draft) => {
  const theCase = definition?.cases.find(({ id }) => id === draft.case);
  const listed = theCase === undefined ? [] : listedPapers(theCase, draft.answers);
  const needed = listed.filter(({ needed }) => needed).map(({ component }) => component);
  return {
    papers: listed.map(({ component }) => choiceOf(component)),
    missing: notGiven(needed, draft.papers).map(choiceOf),
  };
};

/** The procedure's version in force; a draft that was begun under another one moves to it and keeps what was typed. */
const useDefinition = ({ draft, renewal, edit, forgetProblem }: ReturnType<typeof useNewDossier>) => {
  const loaded = useProcedure(draft.procedure?.code, { renewal });
  const [renewed, setRenewed] = useState(false);
  const definition = loaded.answer?.kind === "ok" ? loaded.answer.value : undefined;
  useEffect(() => {
    if (definition === undefined || draft.version === undefined || definition.version === draft.version) return;
    if (definition.id !== draft.procedure?.code) return;
    edit((now) => underVersion(now, definition));
    forgetProblem();
    setRenewed(true);
  }, [definition]);
  useEffect(() => {
    if (draft.procedure === undefined) setRenewed(false);
  }, [draft.procedure]);
  return { ...loaded, definition, renewed };
};

/** Taking a dossier in, on one screen: what, whose, which papers; then exactly one of receipt, supplement, refusal. */
export const NewDossierScreen = () => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const waiting = { vi: outboxVi, en: outboxEn }[language];
  const taking = useNewDossier();
  const { draft, problem, trouble, sending, edit, begin, send } = taking;
  const { definition, renewed, answer, reload } = useDefinition(taking);
  /** A draft that was begun before is met at the top of the screen; a new one begins in the procedure's box. */
  const [begunWith] = useState(draft.procedure !== undefined);
  const [wasToReceive, setWasToReceive] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const own = new Map([...draftFaults(draft)].map(([field, fault]) => [field, text.fresh.faults[fault]] as const));
  const shown = draftFields(draft);
  const { faults, faultOf, general, attempt, forgive, touch } = useFaults({ form, shown, own, problem, language });
  const { papers, missing } = papersOf(definition, draft);
  const deciding =
    draft.decision === undefined || draft.decision.next === "receive" || draft.decision.closed
      ? undefined
      : draft.decision;

  const start = (next: Next) => {
    if (sending || !attempt()) return;
    const isIncomplete = next === "receive" && missing.length > 0;
    setWasToReceive(isIncomplete);
    if (next === "receive" && !isIncomplete) return void send("receive");
    begin(isIncomplete ? "supplement" : next);
  };
  const close = (how: "cancelled" | "kept") => {
    const next = deciding?.next;
    edit(({ decision, ...now }) =>
      how === "kept" && decision !== undefined ? { ...now, decision: { ...decision, closed: true } } : now,
    );
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(`[data-next="${next ?? ""}"]`)?.focus());
  };
  // From any entry, without the way through the papers, which are ticked already.
  useSendKey(() => {
    if (deciding === undefined) start("receive");
  });
  const clear = () => {
    if (!confirm(text.fresh.clearSure)) return;
    taking.clear();
    forgive();
  };
  const layAside = async () => {
    if (!(await taking.layAside())) return;
    forgive();
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("#procedure")?.focus());
  };
  const told = problem?.code === "IDEMPOTENCY_KEY_REUSED" ? text.fresh.sentElsewhere : general || trouble;
  return (
    <div class="new-dossier" ref={form}>
      <ScreenTitle title={text.fresh.title} takesFocus={begunWith} />
      <OfOuting outing={draft.outing} onLeave={() => edit(({ outing: _, ...now }) => now)} />
      {renewed && (
        <p class="notice warn" role="alert">
          {text.fresh.renewed}
        </p>
      )}
      <fieldset class="plain" disabled={sending}>
        <NewDossierForm
          draft={draft}
          definition={definition}
          answer={answer}
          fault={faultOf}
          onAgain={() => void reload()}
          onChange={edit}
          onTouch={touch}
        />
      </fieldset>
      {deciding !== undefined && (
        <IntakeDecision
          decision={deciding}
          about={{ procedure: draft.procedure?.name ?? "", owner: draft.owner.name }}
          papers={papers}
          missing={missing}
          wasToReceive={wasToReceive}
          problem={faults.length === 0 ? problem : undefined}
          trouble={trouble}
          sending={sending}
          onChange={(values) =>
            edit((now) => (now.decision === undefined ? now : { ...now, decision: { ...now.decision, values } }))
          }
          onSend={(values) => attempt() && void send(deciding.next, values)}
          onClose={close}
        />
      )}
      <div class="send-bar">
        <ErrorSummary faults={faults} form={form} />
        {deciding === undefined && told !== "" && (
          <p class="notice late" role="alert">
            {told}
          </p>
        )}
        {taking.canWait && (
          <button type="button" class="button" data-lay-aside onClick={() => void layAside()}>
            {waiting.keep}
          </button>
        )}
        {taking.isLaidAside && draft.procedure === undefined && (
          <p class="notice good" role="status">
            {waiting.kept}
          </p>
        )}
        {deciding === undefined && <IntakeButtons sending={sending} onStart={start} onClear={clear} />}
      </div>
      <p class="quiet small">{text.fresh.kept}</p>
    </div>
  );
};
