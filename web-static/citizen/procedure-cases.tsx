import type { ComponentChildren } from "preact";
import type { Language } from "../../shared/domain/localized.ts";
import type { Procedure, ProcedureCase } from "../../shared/domain/procedure/definition.ts";
import { conditionText } from "../../shared/text/condition-text.ts";
import { timeLimitText } from "../site/legal-text.ts";
import { casesByPapers } from "../site/paper-groups.ts";
import type { PageContext } from "../site/site-input.ts";
import { procedure as en } from "../text/guide-en.ts";
import { procedure as vi } from "../text/guide-vi.ts";
import { Fees } from "./fees.tsx";
import { Papers } from "./papers.tsx";

interface Props {
  readonly procedure: Procedure;
  readonly cases: readonly ProcedureCase[];
  readonly language: Language;
}

/** What all these cases have in common is said once; else it stands under each case's name. */
const PerCase = (
  props: Props & { same: (one: ProcedureCase) => unknown; tell: (one: ProcedureCase) => ComponentChildren },
) => {
  const { cases, language, same, tell } = props;
  const [first] = cases;
  if (first !== undefined && new Set(cases.map((one) => JSON.stringify(same(one)))).size === 1)
    return <>{tell(first)}</>;
  return (
    <ul class="plain-list">
      {cases.map((one) => (
        <li key={one.id}>
          {one.name[language]}: {tell(one)}
        </li>
      ))}
    </ul>
  );
};

const TimeAndFees = (props: Props) => {
  const { procedure, language } = props;
  const text = { vi, en }[language];
  return (
    <dl class="pairs">
      <dt>{text.timeLimit}</dt>
      <dd>
        <PerCase
          {...props}
          same={({ timeLimit, timeLimitNote }) => [timeLimit, timeLimitNote]}
          tell={({ timeLimit, timeLimitNote }) => (
            <>
              <strong>{timeLimitText(timeLimit, language)}</strong>
              {timeLimitNote && <div class="quiet small">{timeLimitNote[language]}</div>}
            </>
          )}
        />
      </dd>
      <dt>{text.fee}</dt>
      <dd>
        <PerCase
          {...props}
          same={({ fees }) => fees}
          tell={({ fees }) => <Fees procedure={procedure} fees={fees} language={language} />}
        />
      </dd>
    </dl>
  );
};

const CaseNames = ({ procedure, cases, language }: Props) => {
  const text = { vi, en }[language];
  return (
    <>
      {text.case}: {cases.map(({ name }) => name[language]).join("; ")}
      {cases.map(({ id, when }) =>
        when === undefined ? null : (
          <small class="quiet" key={id}>
            {text.onlyIf} {conditionText(when, procedure, language)}
          </small>
        ),
      )}
    </>
  );
};

/** What to bring, how long it takes and what it costs: for each case its own, because the law sets them by case. */
export const ProcedureCases = ({ context, procedure }: { context: PageContext; procedure: Procedure }) => {
  const { language } = context;
  const text = { vi, en }[language];
  const groups = casesByPapers(procedure.cases);
  return (
    <section class="section" aria-labelledby="papers">
      <h2 id="papers">{text.papers}</h2>
      {groups.map(({ components, cases }) => {
        const [first] = cases;
        const label = groups.length > 1 ? `name-${first?.id}` : "papers";
        return (
          <div class="card case" id={`case-${first?.id}`} key={first?.id}>
            {groups.length > 1 && (
              <h3 id={label}>
                <CaseNames procedure={procedure} cases={cases} language={language} />
              </h3>
            )}
            <Papers procedure={procedure} components={components} language={language} label={label} />
            <TimeAndFees procedure={procedure} cases={cases} language={language} />
          </div>
        );
      })}
    </section>
  );
};
