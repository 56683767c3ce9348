import { useState } from "preact/hooks";
import type { OutingView } from "../../../shared/contracts/outing-api.ts";
import { dayName, timeText, today } from "../../browser/clock-text.ts";
import { serverNow } from "../../browser/server-clock.ts";
import { useDesk } from "../desk.ts";
import { emptyDraft, keptDraft } from "../draft.ts";
import { LoadState } from "../load-state.tsx";
import { useOutbox } from "../outbox/use-outbox.ts";
import { links } from "../route.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { OutingBag } from "./outing-bag.tsx";
import { OutingClose } from "./outing-close.tsx";
import { OutingEnd, OutingTag } from "./outing-facts.tsx";
import { ProcedureRow } from "./procedure-row.tsx";
import { useOutingAct } from "./use-outing-act.ts";
import { useOutingWords } from "./use-outing-words.ts";
import { useSeenBefore } from "./use-seen-before.ts";

/** Begins a dossier of this outing in the usual form, unless another stands there half typed. */
const useIntake = ({ id, hamlet }: OutingView) => {
  const { officer } = useDesk();
  const text = useOutingWords();
  const [told, setTold] = useState("");
  const begin = (code: string, name: string) => {
    const store = keptDraft(officer);
    if (store.read()?.procedure !== undefined) return setTold(text.formBusy);
    store.write({ ...emptyDraft(), procedure: { code, name }, outing: { id, hamlet } });
    location.hash = links.fresh;
  };
  return { told, begin };
};

const Procedures = ({ outing, isDue }: { readonly outing: OutingView; readonly isDue: boolean }) => {
  const { language } = useDesk();
  const text = useOutingWords();
  const { told, begin } = useIntake(outing);
  return (
    <section aria-labelledby="outing-procedures">
      <h2 id="outing-procedures">{text.prepare}</h2>
      {told !== "" && (
        <p class="notice warn" role="alert">
          {told}
        </p>
      )}
      <ul class="plain-list stack">
        {outing.procedures.map(({ code, name }) => (
          <ProcedureRow
            key={code}
            code={code}
            name={name[language]}
            onIntake={isDue ? () => begin(code, name[language]) : undefined}
          />
        ))}
      </ul>
    </section>
  );
};

const Taken = ({ codes }: { readonly codes: readonly string[] }) => {
  const text = useOutingWords();
  return (
    <section aria-labelledby="outing-taken">
      <h2 id="outing-taken">
        {text.taken} ({codes.length})
      </h2>
      {codes.length === 0 ? (
        <p class="empty card">{text.emptyTaken}</p>
      ) : (
        <ul class="plain-list card">
          {codes.map((code) => (
            <li key={code} class="row spread" data-testid="taken">
              <a href={links.dossier(code)}>{code}</a>
              <a href={links.slip(code, "control-slip")} aria-label={text.controlOf(code)}>
                {text.control}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="quiet small">{text.printNetwork}</p>
    </section>
  );
};

const Head = ({ outing, onStart }: { readonly outing: OutingView; readonly onStart: (() => void) | undefined }) => {
  const { language } = useDesk();
  const text = useOutingWords();
  const { hamlet, date, from, until, status, team, note, startedAt } = outing;
  return (
    <>
      <p class="way-back">
        <a href={links.outings}>← {text.back}</a>
      </p>
      <ScreenTitle title={hamlet} />
      <p>
        <strong>
          {dayName(date, language)}, {text.hours(from, until)}
        </strong>{" "}
        <OutingTag status={status} />
      </p>
      <p class="quiet small">
        {text.team}: {team.join(", ")}
        {note !== undefined && ` · ${note}`}
        {startedAt !== undefined && ` · ${text.started(timeText(startedAt))}`}
      </p>
      <OutingEnd item={outing} />
      {onStart !== undefined && (
        <p>
          <button type="button" class="button big-button" onClick={onStart}>
            {text.start}
          </button>
        </p>
      )}
    </>
  );
};

/** One outing as its team has it on the tablet: what is taken in with which papers, what is handed out, and its end. */
export const OutingDay = ({ commune, id }: { readonly commune: string; readonly id: string }) => {
  const text = useOutingWords();
  const isOnline = useOutbox()?.isOnline !== false;
  const { answer, reload, replace } = useSeenBefore<OutingView>(`/outings/${commune}/${encodeURIComponent(id)}`);
  const { act, trouble } = useOutingAct(commune);
  const [at, setAt] = useState<"start" | "bag" | "close">("start");
  if (answer?.kind !== "ok") return <LoadState answer={answer} onAgain={() => void reload()} />;
  const outing = answer.value;
  const isOpen = outing.status === "announced" || outing.status === "under-way";
  const now = today(serverNow());
  /** Before its day an outing is prepared and nothing more. */
  const isDue = isOpen && outing.date <= now;
  const send = async (name: string, body: object, where: typeof at) => {
    setAt(where);
    const next = await act(`${id}/${name}`, { body });
    if (next !== undefined) replace(next);
  };
  const start = () => void send("start", {}, "start");
  return (
    <>
      <Head
        outing={outing}
        onStart={outing.status === "announced" && outing.date === now && isOnline ? start : undefined}
      />
      {at === "start" && trouble !== "" && (
        <p class="notice late" role="alert">
          {trouble}
        </p>
      )}
      {isOpen && <p class={isOnline ? "notice" : "notice warn"}>{isOnline ? text.ready : text.offlineView}</p>}
      <div class="desk-two">
        <div>
          <Procedures outing={outing} isDue={isDue} />
        </div>
        <div>
          <OutingBag
            outing={outing}
            isOnline={isOnline}
            isOpen={isOpen}
            isDue={isDue}
            trouble={at === "bag" ? trouble : ""}
            onAct={(name, code) => void send(name, { code }, "bag")}
          />
          <Taken codes={outing.taken} />
          {isDue && (
            <OutingClose
              outing={outing}
              trouble={at === "close" ? trouble : ""}
              onClose={(unsent) => void send("close", { unsent }, "close")}
            />
          )}
        </div>
      </div>
    </>
  );
};
