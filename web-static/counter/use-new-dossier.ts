import { useRef, useState } from "preact/hooks";
import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import type { Problem } from "../../shared/contracts/problem.ts";
import { problemText } from "../browser/api.ts";
import { newKey } from "../browser/new-key.ts";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import { outbox as outboxEn } from "../text/outbox-en.ts";
import { outbox as outboxVi } from "../text/outbox-vi.ts";
import type { CommandValues } from "./command-fields.ts";
import { useDesk } from "./desk.ts";
import { type Decision, type Draft, emptyDraft, keptDraft, type Next } from "./draft.ts";
import { type Left, leftBehind } from "./left-behind.ts";
import { useOutbox } from "./outbox/use-outbox.ts";
import { useErrands } from "./outings/use-errands.ts";
import { links } from "./route.ts";
import { commandOf, sendIntake, type Taken } from "./send-intake.ts";

/** The draft as it is kept in the tab; each change is made to what is there then, also while something is being sent. */
const useDraft = () => {
  const { officer } = useDesk();
  const store = keptDraft(officer);
  const [draft, setDraft] = useState<Draft>(() => store.read() ?? emptyDraft());
  const latest = useRef(draft);
  const edit = (change: (draft: Draft) => Draft) => {
    latest.current = change(latest.current);
    store.write(latest.current);
    setDraft(latest.current);
  };
  return { draft, edit, latest, store };
};

/** Refusals that leave everything as it is: the officer may try again, or must log in. */
const staysHere = (status: number): boolean => [401, 403, 429].includes(status);

/** A new dossier while it is typed, and what sending it leads to. */
export const useNewDossier = () => {
  const { api, language, role, memory } = useDesk();
  const text = { vi, en }[language];
  const { draft, edit, latest, store } = useDraft();
  const outbox = useOutbox();
  const errands = useErrands();
  const waitingText = { vi: outboxVi, en: outboxEn }[language];
  /** Says that the last one is kept; true while the next has not been begun. */
  const [isLaidAside, setLaidAside] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [trouble, setTrouble] = useState("");
  const [isUnsent, setUnsent] = useState(false);
  const [sending, setSending] = useState(false);
  /** Counts how often the procedure must be asked for anew, because another version of it is in force. */
  const [renewal, setRenewal] = useState(0);

  const open = (view: DossierView, hash: string, left: Left = {}) => {
    store.forget();
    leftBehind(memory).leave(view.code, left);
    location.hash = hash;
  };
  const openUndecided = ({ view, status, problem }: Extract<Taken, { kind: "undecided" }>, { next }: Decision) => {
    if (status === 412) return open(view, links.dossier(view.code), { told: text.dossier.changed });
    if (problem.code === "IDEMPOTENCY_KEY_REUSED")
      return open(view, links.dossier(view.code), { told: text.dossier.stored });
    if (next === "receive" && !staysHere(status))
      return open(view, links.dossier(view.code), { told: problemText(problem, language) });
    if (!staysHere(status)) edit((now) => ({ ...now, decision: { next, values: {}, ...now.decision, key: newKey() } }));
    setProblem(problem);
  };
  const settle = (taken: Taken, decision: Decision) => {
    switch (taken.kind) {
      case "no-answer":
        setUnsent(true);
        // A computer may have a network that leads nowhere.
        void outbox?.reaches();
        return setTrouble(text.fresh.notSent);
      case "refused":
        if (taken.problem.code === "PROCEDURE_NOT_IN_FORCE") setRenewal((count) => count + 1);
        return setProblem(taken.problem);
      case "sent-before":
        return open(taken.view, links.sentBefore(taken.view.code));
      case "undecided":
        return openUndecided(taken, decision);
      case "done": {
        const { code } = taken.view;
        if (decision.next === "receive") return open(taken.view, links.slipToPrint(code));
        return open(taken.view, links.dossier(code), { done: commandOf[decision.next] });
      }
    }
  };
  const decisionFor = (next: Next, values: CommandValues): Decision => {
    const before = latest.current.decision;
    return { next, values, key: before?.next === next ? before.key : newKey() };
  };
  return {
    draft,
    problem,
    trouble,
    sending,
    renewal,
    edit,
    forgetProblem: () => setProblem(undefined),
    /** Opens the form of a supplement request or a refusal; what was typed into it before is there again. */
    begin: (next: Next) => {
      setProblem(undefined);
      edit((now) => ({ ...now, decision: decisionFor(next, now.decision?.next === next ? now.decision.values : {}) }));
    },
    send: async (next: Next, values: CommandValues = {}) => {
      const decision = decisionFor(next, values);
      edit((now) => ({ ...now, decision }));
      setProblem(undefined);
      setTrouble("");
      setUnsent(false);
      setLaidAside(false);
      setSending(true);
      // Not sent at all, it is certain that no dossier exists, and its scans can go before it.
      if (outbox?.isOnline === false && !(await outbox.reaches())) {
        setSending(false);
        setUnsent(true);
        return setTrouble(waitingText.noNetwork);
      }
      const taken = await sendIntake(api, latest.current, decision, { commune: role.scope, keep: edit });
      if ("view" in taken) await errands?.noteTaken(latest.current, taken.view.code);
      setSending(false);
      settle(taken, decision);
    },
    isLaidAside,
    /** Whether what stands here was sent in vain and can wait on this computer. */
    canWait: isUnsent && outbox !== undefined,
    /** Lays the dossier aside with its scans until there is a network; the form is free for the next person. */
    layAside: async (): Promise<boolean> => {
      const { decision, outing } = latest.current;
      if (outbox === undefined || decision === undefined) return false;
      if (!(await outbox.keep(latest.current, decision))) {
        setTrouble(waitingText.cannotKeep);
        return false;
      }
      store.forget();
      edit(() => emptyDraft());
      setTrouble("");
      setUnsent(false);
      setLaidAside(true);
      // In the hamlet the next person asks for something else; and at the desk nothing is counted there any more.
      if (outing !== undefined) location.hash = links.outing(outing.id);
      return true;
    },
    clear: () => {
      store.forget();
      edit(() => emptyDraft());
      setProblem(undefined);
      setTrouble("");
    },
  };
};
