import type { Language } from "../../shared/domain/localized.ts";
import type { Component, Fee, Procedure, ProcedureCase } from "../../shared/domain/procedure/definition.ts";
import { feeText, timeLimitText } from "../site/legal-text.ts";
import type { PageContext } from "../site/site-input.ts";
import * as en from "../text/en.ts";
import * as vi from "../text/vi.ts";

const Paper = ({ paper, language }: { paper: Component; language: Language }) => {
  const text = { vi, en }[language].procedure;
  return (
    <tr>
      <th scope="row">
        <span class="name">{paper.name[language]}</span>
        {!paper.required && <span class="quiet"> ({text.optional})</span>}
        {paper.note && <div class="quiet small">{paper.note[language]}</div>}
        {paper.sampleForm && (
          <div class="quiet small">
            {text.sample}: <span lang="vi">{paper.sampleForm}</span>
          </div>
        )}
      </th>
      <td data-label={text.form}>{text.forms[paper.form]}</td>
      <td data-label={text.count}>{paper.count}</td>
      <td data-label={text.withoutPaper} class={paper.withoutPaper === undefined ? "none" : undefined}>
        {paper.withoutPaper?.[language] ?? text.alwaysPaper}
      </td>
    </tr>
  );
};

const Papers = ({ one, language, label }: { one: ProcedureCase; language: Language; label: string }) => {
  const text = { vi, en }[language].procedure;
  return (
    <table class="papers" aria-labelledby={label}>
      <thead>
        <tr>
          {[text.paper, text.form, text.count, text.withoutPaper].map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {one.components.map((paper) => (
          <Paper key={paper.id} paper={paper} language={language} />
        ))}
      </tbody>
    </table>
  );
};

const Fees = ({ fees, language }: { fees: readonly Fee[]; language: Language }) => {
  const text = { vi, en }[language].procedure;
  if (fees.length === 0) return <>{text.free}</>;
  return (
    <ul class="plain-list fees">
      {fees.map((fee) => (
        <li key={`${fee.name.vi}${fee.channel}`}>
          {fee.name[language]}
          {fee.channel !== "any" && ` (${text.channels[fee.channel]})`}: <strong>{feeText(fee, language)}</strong>
          {fee.note && <div class="quiet small">{fee.note[language]}</div>}
          <div class="quiet small">
            {text.basis}: <span lang="vi">{fee.basis}</span>
          </div>
        </li>
      ))}
    </ul>
  );
};

/** What to bring, how long it takes and what it costs: for each case its own, because the law sets them by case. */
export const ProcedureCases = ({ context, procedure }: { context: PageContext; procedure: Procedure }) => {
  const { language } = context;
  const text = { vi, en }[language].procedure;
  const several = procedure.cases.length > 1;
  return (
    <section class="section" aria-labelledby="papers">
      <h2 id="papers">{text.papers}</h2>
      {procedure.cases.map((one) => (
        <div class="card case" id={`case-${one.id}`} key={one.id}>
          {several && (
            <h3 id={`name-${one.id}`}>
              {text.case}: {one.name[language]}
            </h3>
          )}
          <Papers one={one} language={language} label={several ? `name-${one.id}` : "papers"} />
          <dl class="pairs">
            <dt>{text.timeLimit}</dt>
            <dd>
              <strong>{timeLimitText(one.timeLimit, language)}</strong>
              {one.timeLimitNote && <div class="quiet small">{one.timeLimitNote[language]}</div>}
            </dd>
            <dt>{text.fee}</dt>
            <dd>
              <Fees fees={one.fees} language={language} />
            </dd>
          </dl>
        </div>
      ))}
    </section>
  );
};
