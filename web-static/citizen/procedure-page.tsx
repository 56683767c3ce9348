import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import { governmentService } from "../site/government-service.ts";
import { dateText, feesText, overCases, timeLimitText } from "../site/legal-text.ts";
import { ownerName } from "../site/owner-name.ts";
import { Crumbs, SitePage } from "../site/page-shell.tsx";
import type { PageContext } from "../site/site-input.ts";
import * as en from "../text/en.ts";
import { procedure as enProcedure } from "../text/guide-en.ts";
import { procedure as viProcedure } from "../text/guide-vi.ts";
import { href } from "../text/language.ts";
import { sheets as enSheets } from "../text/sheets-en.ts";
import { sheets as viSheets } from "../text/sheets-vi.ts";
import * as vi from "../text/vi.ts";
import { OwnPapersSection } from "./own-papers-section.tsx";
import { ProcedureCases } from "./procedure-cases.tsx";
import { ProcedureLinked } from "./procedure-linked.tsx";
import { ProcedureParts } from "./procedure-parts.tsx";
import { ProcedurePlaces } from "./procedure-places.tsx";
import { ProcedureSteps } from "./procedure-steps.tsx";

interface Props {
  readonly context: PageContext;
  readonly procedure: Procedure;
}

const Facts = ({ context, procedure }: Props) => {
  const { language, province } = context;
  const text = { vi: viProcedure, en: enProcedure }[language];
  const { level, reason } = procedure.online;
  const facts = [
    [text.timeLimit, overCases(procedure.cases, (one) => timeLimitText(one.timeLimit, language), language)],
    [text.fee, overCases(procedure.cases, (one) => feesText(one, language), language)],
    [text.responsible, ownerName(province, procedure.department, language)],
    [text.outcome, procedure.outcome.name[language]],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{text.online}</dt>
        <dd>
          {text.levels[level]}
          {reason && <div class="small quiet reason">{reason[language]}</div>}
        </dd>
      </div>
    </dl>
  );
};

const Law = ({ context, procedure }: Props) => {
  const text = { vi: viProcedure, en: enProcedure }[context.language];
  return (
    <section class="section" aria-labelledby="law">
      <h2 id="law">{text.law}</h2>
      <ul lang="vi">
        {procedure.law.map(({ title, note }) => (
          <li key={title}>
            {title}
            {note && <span class="quiet"> ({note})</span>}
          </li>
        ))}
      </ul>
      <p class="quiet small">{text.effective(dateText(procedure.effectiveFrom))}</p>
    </section>
  );
};

const SideQr = ({ context, procedure }: Props) => {
  const text = { vi: viProcedure, en: enProcedure }[context.language];
  return (
    <aside class="card side-qr" aria-label={text.qr}>
      <img src={href(context.language, `/thu-tuc/${procedure.id}/qr.svg`)} width="176" height="176" alt={text.qr} />
      <p class="small quiet">{text.qrMore}</p>
      <p class="small">
        {text.code}: <strong>{procedure.id}</strong>
      </p>
      <button type="button" class="button second no-print" id="print" hidden>
        {text.print}
      </button>
      <a class="button link no-print" href={href(context.language, `/thu-tuc/${procedure.id}/to-qr/`)}>
        {{ vi: viSheets, en: enSheets }[context.language].sheetLink}
      </a>
    </aside>
  );
};

export const ProcedurePage = ({ context, procedure }: Props) => {
  const { language } = context;
  const text = { vi, en }[language];
  const asks = (procedure.questions ?? []).length > 0;
  const head = {
    title: procedure.name[language],
    titleMark: procedure.id,
    description: procedure.summary[language],
    subject: governmentService(procedure, context, language),
    scripts: ["print-button", "commune-choice", ...(asks ? (["own-papers"] as const) : [])] as const,
  };
  return (
    <SitePage context={context} head={head}>
      <Crumbs context={context} trail={[{ path: "/thu-tuc/", name: text.site.procedures }]} />
      <article class="wrap guide">
        <div class="with-side">
          <div>
            <h1>{procedure.name[language]}</h1>
            <p class="row small">
              <span class="tag">{procedure.id}</span> <span class="tag">{procedure.field[language]}</span>
            </p>
            <p class="lead">{procedure.summary[language]}</p>
            <Facts context={context} procedure={procedure} />
          </div>
          <SideQr context={context} procedure={procedure} />
        </div>
        {asks && <OwnPapersSection context={context} procedure={procedure} />}
        <ProcedureCases context={context} procedure={procedure} />
        {procedure.bundle === undefined ? (
          <ProcedureSteps context={context} procedure={procedure} />
        ) : (
          <ProcedureParts context={context} procedure={procedure} />
        )}
        <ProcedurePlaces context={context} procedure={procedure} />
        <ProcedureLinked context={context} procedure={procedure} />
        <Law context={context} procedure={procedure} />
      </article>
    </SitePage>
  );
};
