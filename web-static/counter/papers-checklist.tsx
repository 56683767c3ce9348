import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import * as enSite from "../text/en.ts";
import * as viSite from "../text/vi.ts";
import { useDesk } from "./desk.ts";
import type { DraftPaper } from "./draft.ts";
import type { ListedPaper } from "./draft-answers.ts";

interface Props {
  readonly listed: readonly ListedPaper[];
  readonly papers: readonly DraftPaper[];
  readonly onChange: (papers: DraftPaper[]) => void;
}

const PaperRow = (props: { listed: ListedPaper; paper: DraftPaper; onChange: (paper: DraftPaper) => void }) => {
  const {
    listed: { component, needed },
    paper,
    onChange,
  } = props;
  const { language } = useDesk();
  const text = { vi, en }[language].fresh;
  const { forms, optional } = { vi: viSite, en: enSite }[language].procedure;
  const name = component.name[language];
  return (
    <div class="paper-row">
      <label class="choice">
        <input type="checkbox" checked={paper.given} onChange={() => onChange({ ...paper, given: !paper.given })} />
        <span>
          {name} {!needed && <span class="quiet">({optional})</span>}
          {component.withoutPaper && <div class="quiet small">{component.withoutPaper[language]}</div>}
        </span>
      </label>
      <select
        aria-label={`${text.form}: ${name}`}
        value={paper.form}
        onChange={(event) => {
          const form = event.currentTarget.value;
          if (form === "original" || form === "certified" || form === "copy" || form === "electronic")
            onChange({ ...paper, form });
        }}
      >
        {Object.entries(forms).map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <input
        type="number"
        min="1"
        max="20"
        aria-label={`${text.count}: ${name}`}
        value={paper.count}
        onInput={(event) =>
          onChange({ ...paper, count: Math.max(1, Math.min(20, event.currentTarget.valueAsNumber || 1)) })
        }
      />
    </div>
  );
};

export const PapersChecklist = ({ listed, papers, onChange }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language].fresh;
  return (
    <fieldset>
      <legend>{text.papers}</legend>
      <p class="quiet small">{text.papersHint}</p>
      {listed.map((one) => {
        const { id } = one.component;
        const paper = papers.find((given) => given.id === id);
        if (paper === undefined) return null;
        const change = (next: DraftPaper) => onChange(papers.map((one) => (one.id === next.id ? next : one)));
        return <PaperRow key={id} listed={one} paper={paper} onChange={change} />;
      })}
    </fieldset>
  );
};
