import { useRef, useState } from "preact/hooks";
import type { ListView } from "../../../shared/contracts/collective-api.ts";
import type { Answer } from "../../browser/api.ts";
import { dateText } from "../../browser/clock-text.ts";
import { newKey } from "../../browser/new-key.ts";
import { useAnswers } from "../../browser/use-poll.ts";
import { useDesk } from "../desk.ts";
import { LoadState } from "../load-state.tsx";
import { links } from "../route.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { ListIssue } from "./list-issue.tsx";
import { StageTag } from "./lists-screen.tsx";
import { MatchedRows } from "./matched-rows.tsx";
import { listPath, receiveList } from "./take-in.ts";
import { takesIn, useListWords, useTrouble } from "./words.ts";

const PROGRESS_MS = 1000;
const LOOK_MS = 30_000;

/** The list as it is now: each second while it is being matched. */
const useList = (id: string) => {
  const { api } = useDesk();
  const [answer, setAnswer] = useState<Answer<ListView>>();
  const [round, setRound] = useState(0);
  useAnswers(
    () => api.get<ListView>(listPath(id)),
    (next) => {
      setAnswer((before) => (next.kind !== "ok" && before?.kind === "ok" ? before : next));
      if (next.kind !== "ok") return LOOK_MS;
      return ["matching", "issuing"].includes(next.value.stage) ? PROGRESS_MS : LOOK_MS;
    },
    `${id} ${round}`,
  );
  const replace = (value: ListView) => {
    setAnswer({ kind: "ok", value });
    setRound(round + 1);
  };
  return { answer, replace, again: () => setRound(round + 1) };
};

const TakeIn = ({ list, onList }: { list: ListView; onList: (list: ListView) => void }) => {
  const { api } = useDesk();
  const { one } = useListWords();
  const trouble = useTrouble();
  const keys = useRef({ submit: newKey(), receive: newKey() });
  const [fault, setFault] = useState<string>();
  const [isSending, setSending] = useState(false);
  const send = async () => {
    setSending(true);
    const answer = await receiveList(api, list, keys.current);
    setSending(false);
    setFault(trouble(answer));
    if (answer.kind === "ok") onList(answer.value);
  };
  return (
    <div class="card">
      <p>{one.takeInHint}</p>
      {fault !== undefined && (
        <p class="notice late" role="alert">
          {fault}
        </p>
      )}
      <button type="button" class="button" disabled={isSending} onClick={() => void send()}>
        {one.takeIn}
      </button>
    </div>
  );
};

const Progress = ({ list: { done, parts = 0 } }: { list: ListView }) => {
  const { one } = useListWords();
  return (
    <div class="card" role="status">
      <p>
        <label>
          {one.progress(done, parts)}
          <progress class="part-bar" value={done} max={parts} />
        </label>
      </p>
      <p class="quiet">{one.progressHint}</p>
    </div>
  );
};

const Facts = ({ list }: { list: ListView }) => {
  const { one } = useListWords();
  const { organisation, rows, registerDay, dossier } = list;
  return (
    <p>
      <StageTag stage={list.stage} /> {[organisation.letter, organisation.purpose].filter(Boolean).join(" · ")}{" "}
      {rows !== undefined && registerDay !== undefined && one.facts(rows, dateText(registerDay))}{" "}
      {dossier !== undefined && <a href={links.dossier(dossier)}>{one.openDossier(dossier)}</a>}
    </p>
  );
};

/** One list from its arrival to its certificate. */
export const ListScreen = ({ id }: { id: string }) => {
  const { role } = useDesk();
  const { lists, one } = useListWords();
  const { answer, replace, again } = useList(id);
  if (answer?.kind !== "ok") return <LoadState answer={answer} onAgain={again} />;
  const list = answer.value;
  const isMatched = ["deciding", "decided", "issuing", "issued"].includes(list.stage);
  return (
    <section>
      <p class="no-print">
        <a href={links.collective}>← {lists.back}</a>
      </p>
      <div class="no-print">
        <ScreenTitle title={list.organisation.name} />
        <Facts list={list} />
        {list.stage === "awaited" && <p class="empty card">{one.waiting}</p>}
        {list.stage === "sent" && takesIn(role.role) && <TakeIn list={list} onList={replace} />}
        {list.stage === "matching" && <Progress list={list} />}
      </div>
      {isMatched && (
        <MatchedRows list={list} onList={replace}>
          {(results) => <ListIssue list={list} results={results} onList={replace} />}
        </MatchedRows>
      )}
    </section>
  );
};
