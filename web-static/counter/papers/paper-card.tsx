import type { PaperView } from "../../../shared/contracts/paper-api.ts";
import { dateText } from "../../browser/clock-text.ts";
import { papers as en } from "../../text/papers-en.ts";
import { papers as vi } from "../../text/papers-vi.ts";
import { useDesk } from "../desk.ts";

interface Props {
  readonly paper: PaperView;
  readonly name: string;
  /** Undefined where the paper cannot be opened from here. */
  readonly onOpen: (() => void) | undefined;
}

const tones: Readonly<Record<PaperView["state"], string>> = {
  expected: "warn",
  waiting: "warn",
  clean: "good",
  infected: "late",
  failed: "late",
  removed: "",
};

const badges: Readonly<Record<PaperView["mediaType"], string>> = {
  "application/pdf": "PDF",
  "image/jpeg": "JPG",
  "image/png": "PNG",
  "image/heic": "HEIC",
};

/** One scan: its small picture or a sign of its type, what it says, and what the malware scan said. */
export const PaperCard = ({ paper, name, onOpen }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const facts = [
    paper.issuer,
    paper.number && text.numbered(paper.number),
    paper.validUntil && text.validTo(dateText(paper.validUntil)),
  ].filter(Boolean);
  return (
    <div class="paper-card" data-testid="paper" data-state={paper.state}>
      {paper.thumbnail === undefined ? (
        <span class="paper-badge" aria-hidden="true">
          {badges[paper.mediaType]}
        </span>
      ) : (
        <img src={paper.thumbnail} alt={text.thumbnail(name)} />
      )}
      <div>
        <span class={`tag ${tones[paper.state]}`}>{paper.stateText[language]}</span>
        {facts.length > 0 && <div class="quiet small">{facts.join(" · ")}</div>}
      </div>
      {paper.state === "clean" && onOpen !== undefined && (
        <button type="button" class="button link small-button" aria-label={`${text.view}: ${name}`} onClick={onOpen}>
          {text.view}
        </button>
      )}
    </div>
  );
};
