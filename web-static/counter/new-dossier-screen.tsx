import { useEffect, useRef, useState } from "preact/hooks";
import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import type { Problem } from "../../shared/contracts/problem.ts";
import { type Answer, problemText } from "../browser/api.ts";
import { newKey } from "../browser/new-key.ts";
import type { Hit } from "../citizen/find-procedures.ts";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";
import { type Draft, draftGaps, emptyDraft, keptDraft } from "./draft.ts";
import { faultAt, otherFaults } from "./field-faults.ts";
import { IntakeDecision } from "./intake-decision.tsx";
import { NewDossierForm } from "./new-dossier-form.tsx";
import { links } from "./route.ts";
import { submitDraft } from "./submit-draft.ts";

type Next = "receive" | "supplement" | "refuse";
const FIELDS = ["procedure", "case", "owner.name", "owner.phone", "owner.idNumber", "owner.address"];
const SUBMITTER_FIELDS = ["submitter.name", "submitter.phone", "submitter.idNumber", "submitter.address"];

/** Taking a dossier in, on one screen: what, whose, which papers; then exactly one of receipt, supplement, refusal. */
export const NewDossierScreen = () => {
  const { api, language, officer, role } = useDesk();
  const text = { vi, en }[language];
  const store = keptDraft(officer);
  const [draft, setDraft] = useState<Draft>(() => store.read() ?? emptyDraft());
  const [gaps, setGaps] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [trouble, setTrouble] = useState("");
  const [sending, setSending] = useState(false);
  const [submitted, setSubmitted] = useState<{ view: DossierView; next: "supplement" | "refuse" }>();
  const receiptKey = useRef(newKey());
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => screen.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus(), [gaps, problem]);

  const change = (next: Draft) => {
    store.write(next);
    setDraft(next);
  };
  const clear = () => {
    store.forget();
    receiptKey.current = newKey();
    setDraft(emptyDraft());
    setGaps([]);
    setProblem(undefined);
  };
  const receive = async ({ code, version }: DossierView): Promise<Answer<DossierView>> => {
    const command = { body: {}, key: receiptKey.current, version };
    return api.post<DossierView>(`/dossiers/${code}/receive`, command);
  };
  const open = (hash: string) => {
    store.forget();
    location.hash = hash;
  };
  /** Submit, and for a complete dossier receive at once: two requests, each safe to repeat. */
  const send = async (next: Next) => {
    const lacking = draftGaps(draft);
    setGaps(lacking);
    setProblem(undefined);
    setTrouble("");
    if (lacking.length > 0 || sending) return;
    setSending(true);
    const sent = await submitDraft(api, draft, { commune: role.scope, keep: change });
    const received =
      sent.kind === "stored" && sent.asTyped && next === "receive" ? await receive(sent.view) : undefined;
    setSending(false);
    if (sent.kind === "no-answer") return setTrouble(text.fresh.notSent);
    if (sent.kind === "refused") return setProblem(sent.problem);
    const { view } = sent;
    if (!sent.asTyped) return open(links.sentBefore(view.code));
    if (received?.kind === "ok") return open(links.slip(view.code));
    if (received?.kind === "offline" || received?.kind === "fault") return setTrouble(text.fresh.notSent);
    if (received?.status === 401) return;
    if (received?.status === 429) return setProblem(received.problem);
    if (received?.status === 412) return open(links.dossier(view.code));
    store.forget();
    setSubmitted({ view, next: next === "refuse" ? "refuse" : "supplement" });
    setProblem(received?.problem);
  };
  const pick = (hit: Hit) => change({ ...draft, procedure: { code: hit.code, name: hit.name }, papers: [] });
  const fault = (name: string): string | undefined => {
    if (gaps.includes(name))
      return name === "procedure"
        ? text.fresh.needProcedure
        : name === "case"
          ? text.fresh.needCase
          : text.fresh.needName;
    return faultAt(problem, name, language);
  };
  const shown = draft.channel === "assisted" ? [...FIELDS, ...SUBMITTER_FIELDS] : FIELDS;
  const refusal = problem?.code === "IDEMPOTENCY_KEY_REUSED" ? text.fresh.sentElsewhere : "";
  const told = problem !== undefined && otherFaults(problem, shown) ? refusal || problemText(problem, language) : "";
  const general = problem === undefined ? trouble : told;
  if (submitted !== undefined)
    return <IntakeDecision {...submitted} reason={problem && problemText(problem, language)} />;
  return (
    <div class="new-dossier" ref={screen}>
      <h1>{text.fresh.title}</h1>
      <NewDossierForm draft={draft} fault={fault} onPick={pick} onChange={change} />
      {general !== "" && (
        <p class="notice late" role="alert">
          {general}
        </p>
      )}
      <div class="row send-bar">
        <button type="button" class="button" disabled={sending} onClick={() => send("receive")}>
          {sending ? text.fresh.sending : text.fresh.receive}
        </button>
        <button type="button" class="button second" disabled={sending} onClick={() => send("supplement")}>
          {text.fresh.supplement}
        </button>
        <button type="button" class="button grave" disabled={sending} onClick={() => send("refuse")}>
          {text.fresh.refuse}
        </button>
        <button type="button" class="button link" onClick={() => confirm(text.fresh.clearSure) && clear()}>
          {text.fresh.clear}
        </button>
      </div>
      <p class="quiet small">{text.fresh.kept}</p>
    </div>
  );
};
