import type { Language } from "../../shared/domain/localized.ts";
import type { Component, Procedure } from "../../shared/domain/procedure/definition.ts";
import { conditionText } from "../../shared/text/condition-text.ts";
import { HeadRow } from "../browser/head-row.tsx";
import { type PaperGroups, papersOf } from "../site/paper-groups.ts";
import { procedure as en } from "../text/guide-en.ts";
import { procedure as vi } from "../text/guide-vi.ts";

interface Props {
  readonly procedure: Procedure;
  readonly language: Language;
}

/** Whether nothing else says when the paper is needed. */
const isOpen = ({ required, shown, when, note }: Component): boolean =>
  !required && shown === undefined && when === undefined && note === undefined;

const Paper = ({ paper, procedure, language }: Props & { paper: Component }) => {
  const text = { vi, en }[language];
  const { when, form, count } = paper;
  return (
    <tr>
      <th scope="row">
        <span class="name">{paper.name[language]}</span>
        {isOpen(paper) && <span class="quiet"> ({text.optional})</span>}
        {when && (
          <div class="small">
            {text.onlyIf} {conditionText(when, procedure, language)}
          </div>
        )}
        {paper.note && <div class="quiet small">{paper.note[language]}</div>}
        {paper.sampleForm && (
          <div class="quiet small">
            {text.sample}: <span lang="vi">{paper.sampleForm}</span>
          </div>
        )}
      </th>
      <td data-label={text.formAndCount}>{text.copies(count, text.forms[form], paper.shown ?? false)}</td>
      <td data-label={text.withoutPaper} class={paper.withoutPaper === undefined ? "none" : undefined}>
        {paper.withoutPaper?.[language] ?? text.alwaysPaper}
      </td>
    </tr>
  );
};

const Group = (props: Props & { name: string | undefined; papers: readonly Component[] }) => {
  const { name, papers, ...rest } = props;
  if (papers.length === 0) return null;
  return (
    <tbody>
      {name !== undefined && (
        <tr class="group">
          <th scope="rowgroup" colSpan={3}>
            {name}
          </th>
        </tr>
      )}
      {papers.map((paper) => (
        <Paper key={paper.id} paper={paper} {...rest} />
      ))}
    </tbody>
  );
};

/** What everybody brings, and what only some do. */
export const Papers = ({ components, label, ...rest }: Props & { components: readonly Component[]; label: string }) => {
  const text = { vi, en }[rest.language];
  const { always, sometimes }: PaperGroups = papersOf(components);
  const isParted = always.length > 0 && sometimes.length > 0;
  return (
    <table class="papers" aria-labelledby={label}>
      <HeadRow columns={[text.paper, text.formAndCount, text.withoutPaper]} />
      <Group name={isParted ? text.everybody : undefined} papers={always} {...rest} />
      <Group name={isParted ? text.onlySome : undefined} papers={sometimes} {...rest} />
    </table>
  );
};
