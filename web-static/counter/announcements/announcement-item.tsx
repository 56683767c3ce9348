import { useEffect } from "preact/hooks";
import type {
  AnnouncementList,
  AnnouncementResult,
  AnnouncementView,
} from "../../../shared/contracts/announcement-api.ts";
import { useDesk } from "../desk.ts";
import { shortMoment } from "../short-moment.ts";
import { useAct } from "./use-act.ts";
import { useAnnouncementWords } from "./use-announcement-words.ts";

/** How often what is being sent is looked at again. */
const LOOK_MS = 4_000;

const TONE = { draft: "", "to-confirm": "warn", sending: "warn", paused: "warn", sent: "good" } as const;
const KINDS = ["sent", "stopped", "overCap", "failed", "open"] as const;

/** How it went, as one bar and in words. */
const ResultChart = ({ result }: { result: AnnouncementResult }) => {
  const text = useAnnouncementWords().screen;
  const { people, sent, stopped, overCap, failed, done, parts } = result;
  const counts = { sent, stopped, overCap, failed, open: Math.max(0, people - sent - stopped - overCap - failed) };
  return (
    <div data-testid="result">
      <div class="result-bar" aria-hidden="true">
        {KINDS.map((kind) => (
          <span key={kind} class={`is-${kind}`} style={{ flexGrow: counts[kind] }} />
        ))}
      </div>
      <ul class="result-legend">
        {KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
          <li key={kind} class={`is-${kind}`}>
            {text.result[kind]}: <strong>{counts[kind]}</strong>
          </li>
        ))}
      </ul>
      {done < parts && <p class="quiet small">{text.progress(done, parts)}</p>}
    </div>
  );
};

interface Props {
  readonly item: AnnouncementView;
  readonly list: AnnouncementList;
  readonly commune: string;
  readonly onEdit: () => void;
  readonly onChanged: () => void;
}

const Acts = ({
  item,
  list,
  onEdit,
  onAct,
}: Omit<Props, "commune" | "onChanged"> & { onAct: (name: string) => void }) => {
  const { officer } = useDesk();
  const { acts } = useAnnouncementWords().screen;
  const { status, askedBy } = item;
  const button = (name: "confirm" | "withdraw" | "pause" | "resume", look = "second") => (
    <button type="button" class={`button small-button ${look}`} onClick={() => onAct(name)}>
      {acts[name]}
    </button>
  );
  return (
    <div class="row">
      {status === "draft" && list.mayWrite && (
        <button type="button" class="button second small-button" onClick={onEdit}>
          {acts.edit}
        </button>
      )}
      {status === "to-confirm" && list.mayConfirm && askedBy !== officer && button("confirm", "")}
      {status === "to-confirm" && list.mayWrite && button("withdraw")}
      {status === "sending" && list.mayWrite && button("pause")}
      {status === "paused" && list.mayWrite && button("resume")}
    </div>
  );
};

/** One announcement: its words, where it stands, and how far it has come. */
export const AnnouncementItem = ({ item, list, commune, onEdit, onChanged }: Props) => {
  const { language } = useDesk();
  const words = useAnnouncementWords();
  const text = words.screen;
  const { act, trouble } = useAct(commune, onChanged);
  const { status, askedBy, confirmedBy, result } = item;
  useEffect(() => {
    if (status !== "sending") return;
    const look = setInterval(onChanged, LOOK_MS);
    return () => clearInterval(look);
  }, [status, onChanged]);
  return (
    <li class="card announcement" data-testid="announcement" data-status={status}>
      <p>
        <strong>{words.subjects[item.subject]}</strong>{" "}
        <span class={`tag ${TONE[status]}`}>{text.statuses[status]}</span>
      </p>
      <p lang={language}>{item.texts[language]}</p>
      <p class="quiet small">
        {text.by(item.by, shortMoment(item.at))}
        {askedBy !== undefined && ` · ${text.askedBy(askedBy)}`}
        {confirmedBy !== undefined && ` · ${text.confirmedBy(confirmedBy)}`}
      </p>
      {result !== undefined && <ResultChart result={result} />}
      {trouble !== "" && (
        <p class="notice late" role="alert">
          {trouble}
        </p>
      )}
      <Acts item={item} list={list} onEdit={onEdit} onAct={(name) => act(name, item)} />
    </li>
  );
};
