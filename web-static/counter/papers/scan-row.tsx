import { useState } from "preact/hooks";
import type { PaperView } from "../../../shared/contracts/paper-api.ts";
import { papers as en } from "../../text/papers-en.ts";
import { papers as vi } from "../../text/papers-vi.ts";
import { useDesk } from "../desk.ts";
import { PaperCard } from "./paper-card.tsx";
import { PaperDetails } from "./paper-details.tsx";
import { ScanButtons } from "./scan-buttons.tsx";
import type { Upload } from "./use-uploads.ts";

interface Props {
  readonly name: string;
  readonly papers: readonly PaperView[];
  readonly upload: Upload | undefined;
  /** From the person's store, not yet used here. */
  readonly offered?: PaperView | undefined;
  readonly expired?: boolean;
  readonly onFile: ((file: Blob) => void) | undefined;
  readonly onReuse?: ((paper: PaperView) => void) | undefined;
  readonly onOpen: (paper: PaperView) => void;
  readonly onChanged: (paper: PaperView) => void;
  /** The scan comes from the person's store: it is not changed here, only taken or left. */
  readonly isReused?: boolean;
  readonly onTakeBack?: () => void;
}

const Progress = ({ upload }: { upload: Upload }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  if (upload.at === "preparing") return <p role="status">{text.preparing}</p>;
  if (upload.at === "sending") {
    const percent = Math.round(upload.part * 100);
    const label = percent === 100 ? text.checking : text.sending(percent);
    return (
      <p role="status" class="upload">
        <progress max="100" value={percent} aria-label={label} /> {label}
      </p>
    );
  }
  return (
    <p role="alert" class="notice warn">
      {upload.told}{" "}
      {upload.again !== undefined && (
        <button type="button" class="button link" onClick={upload.again}>
          {text.retry}
        </button>
      )}
    </p>
  );
};

const Scanned = ({
  paper,
  name,
  onOpen,
  onChanged,
}: Pick<Props, "name" | "onChanged"> & { paper: PaperView; onOpen: () => void }) => {
  const { api, language } = useDesk();
  const text = { vi, en }[language];
  const [editing, setEditing] = useState(false);
  const discard = async () => {
    if (!confirm(text.discardSure)) return;
    const answer = await api.post<PaperView>(`/papers/${paper.id}/discard`, { body: {} });
    if (answer.kind === "ok") onChanged(answer.value);
  };
  return (
    <>
      <PaperCard paper={paper} name={name} onOpen={onOpen} />
      <div class="row">
        <button
          type="button"
          class="button link small-button"
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          {text.details}
        </button>
        <button type="button" class="button link small-button" onClick={() => void discard()}>
          {text.discard}
        </button>
      </div>
      {editing && (
        <PaperDetails
          paper={paper}
          onSaved={(saved) => {
            setEditing(false);
            onChanged(saved);
          }}
        />
      )}
    </>
  );
};

interface ReusedProps {
  readonly paper: PaperView;
  readonly name: string;
  readonly onOpen: () => void;
  readonly onTakeBack: (() => void) | undefined;
}

const Reused = ({ paper, name, onOpen, onTakeBack }: ReusedProps) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  return (
    <>
      <strong class="small">{text.reused}</strong>
      <PaperCard paper={paper} name={name} onOpen={onOpen} />
      <button type="button" class="button link small-button" onClick={onTakeBack}>
        {text.discard}
      </button>
    </>
  );
};

/** Scans of one component: what is there, what is on its way, what the store has, and how to add one. */
export const ScanRow = (props: Props) => {
  const { name, papers, upload, offered, expired, onFile, onReuse, onOpen, onChanged } = props;
  const { language } = useDesk();
  const text = { vi, en }[language];
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) onFile?.(file);
  };
  return (
    <section
      class={over ? "scan-row over" : "scan-row"}
      aria-label={text.scanOf(name)}
      data-testid="scan-row"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {papers.map((paper) =>
        props.isReused ? (
          <Reused key={paper.id} paper={paper} name={name} onOpen={() => onOpen(paper)} onTakeBack={props.onTakeBack} />
        ) : (
          <Scanned key={paper.id} paper={paper} name={name} onOpen={() => onOpen(paper)} onChanged={onChanged} />
        ),
      )}
      {upload !== undefined && <Progress upload={upload} />}
      {expired === true && papers.length === 0 && <span class="tag warn">{text.expired}</span>}
      {offered !== undefined && papers.length === 0 && (
        <div class="offered">
          <strong class="small">{text.inStore}</strong>
          <PaperCard paper={offered} name={name} onOpen={() => onOpen(offered)} />
          {onReuse !== undefined && (
            <button
              type="button"
              class="button small-button"
              aria-label={`${text.reuse}: ${name}`}
              onClick={() => onReuse(offered)}
            >
              {text.reuse}
            </button>
          )}
        </div>
      )}
      {onFile !== undefined && upload?.at !== "preparing" && upload?.at !== "sending" && (
        <div class="row scan-buttons">
          <ScanButtons name={name} onFile={onFile} />
          {over && <span class="small">{text.dropHere}</span>}
        </div>
      )}
    </section>
  );
};
