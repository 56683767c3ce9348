import type { PaperView } from "../../../shared/contracts/paper-api.ts";
import { isOutcomeFile } from "../../../shared/domain/paper/outcome-file.ts";
import { papers as en } from "../../text/papers-en.ts";
import { papers as vi } from "../../text/papers-vi.ts";
import { useDesk } from "../desk.ts";
import { PaperCard } from "./paper-card.tsx";

interface Props {
  readonly items: readonly PaperView[];
  readonly onOpen: (paper: PaperView) => void;
}

/** Files that the deciding agency sent with its outcome; nothing where it sent none. */
export const OutcomeFiles = ({ items, onOpen }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const files = items.filter(isOutcomeFile);
  if (files.length === 0) return null;
  return (
    <div class="paper-item" data-testid="outcome-files">
      <div class="row">
        <strong>{text.outcomeFiles}</strong>
      </div>
      {files.map((paper, at) => (
        <div class="scan-row" key={paper.id}>
          <PaperCard paper={paper} name={`${text.outcomeFiles} ${at + 1}`} onOpen={() => onOpen(paper)} />
        </div>
      ))}
    </div>
  );
};
