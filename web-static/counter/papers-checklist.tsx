import type { ComponentChildren } from "preact";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import { procedure as enProcedure } from "../text/guide-en.ts";
import { procedure as viProcedure } from "../text/guide-vi.ts";
import { useDesk } from "./desk.ts";
import type { ListedPaper } from "./draft-answers.ts";
import type { GivenPaper } from "./given-paper.ts";
import { PaperRow } from "./paper-row.tsx";

interface Props {
  readonly listed: readonly ListedPaper[];
  readonly papers: readonly GivenPaper[];
  readonly onChange: (papers: GivenPaper[]) => void;
  /** What stands under a paper's row: its scans. */
  readonly beneath?: (component: ListedPaper["component"]) => ComponentChildren;
}

/** The papers of the case, needed ones ticked: the officer unticks what is missing. */
export const PapersChecklist = ({ listed, papers, onChange, beneath }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language].fresh;
  const { optional } = { vi: viProcedure, en: enProcedure }[language];
  return (
    <fieldset>
      <legend>{text.papers}</legend>
      <p class="quiet small">{text.papersHint}</p>
      {listed.map(({ component, needed }) => {
        const { id, name, count, withoutPaper } = component;
        const paper = papers.find((given) => given.id === id);
        if (paper === undefined) return null;
        const change = (next: GivenPaper) => onChange(papers.map((one) => (one.id === next.id ? next : one)));
        return (
          <div class="paper-item" key={id}>
            <PaperRow name={name[language]} needs={count} paper={paper} onChange={change}>
              {!needed && <span class="quiet">({optional})</span>}
              {withoutPaper && <div class="quiet small">{withoutPaper[language]}</div>}
            </PaperRow>
            {beneath?.(component)}
          </div>
        );
      })}
    </fieldset>
  );
};
