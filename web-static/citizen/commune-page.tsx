import type { Commune } from "../../shared/domain/agency/province.ts";
import type { Language } from "../../shared/domain/localized.ts";
import type { ServiceLine } from "../../shared/domain/ticket/service-line.ts";
import { givesNumbers } from "../site/commune-card.ts";
import { Crumbs, SitePage } from "../site/page-shell.tsx";
import type { PageContext } from "../site/site-input.ts";
import * as enAnnouncements from "../text/announcements-en.ts";
import * as viAnnouncements from "../text/announcements-vi.ts";
import { outings as enOutings } from "../text/commune-outings-en.ts";
import { outings as viOutings } from "../text/commune-outings-vi.ts";
import * as en from "../text/en.ts";
import { commune as enCommune } from "../text/guide-en.ts";
import { commune as viCommune } from "../text/guide-vi.ts";
import { href } from "../text/language.ts";
import { sheets as enSheets } from "../text/sheets-en.ts";
import { sheets as viSheets } from "../text/sheets-vi.ts";
import * as vi from "../text/vi.ts";
import { CentreFacts } from "./centre-facts.tsx";
import { PhoneLink } from "./phone-link.tsx";

const sessions = (list: readonly { from: string; to: string }[]) =>
  list.map(({ from, to }) => `${from}–${to}`).join(", ");

const LineItem = ({ line, language }: { line: ServiceLine; language: "vi" | "en" }) => {
  const text = { vi: viCommune, en: enCommune }[language];
  return (
    <li>
      <strong>
        {line.prefix} – {line.name[language]}
      </strong>
      <div class="quiet">
        {text.weekday}: {sessions(line.hours.weekday)}
        {line.hours.saturday.length > 0 && ` · ${text.saturday}: ${sessions(line.hours.saturday)}`}
      </div>
    </li>
  );
};

const FeeAccountFact = ({ account, language }: { account: NonNullable<Commune["feeAccount"]>; language: Language }) => {
  const text = { vi, en }[language].feeAccount;
  return (
    <>
      <dt>{text.name}</dt>
      <dd>
        <strong>{account.number}</strong>, <span lang="vi">{account.bank}</span>
        <div class="small" lang="vi">
          {account.holder}
        </div>
        <div class="quiet small">{text.only}</div>
      </dd>
    </>
  );
};

/** Lines that one of its counters calls, by their letter. */
const linesOf = ({ counters }: Commune, lines: readonly ServiceLine[]): ServiceLine[] => {
  const served = new Set(counters.flatMap((counter) => counter.lines));
  return lines.filter(({ id }) => served.has(id)).sort((a, b) => a.prefix.localeCompare(b.prefix));
};

/** One centre: where it is, who works there, and its waiting room. */
export const CommunePage = ({ context, commune }: { context: PageContext; commune: Commune }) => {
  const { language, serviceLines } = context;
  const text = { vi, en }[language];
  const words = { vi: viCommune, en: enCommune }[language];
  const lines = linesOf(commune, serviceLines);
  return (
    <SitePage
      context={context}
      head={{ title: commune.name[language], description: commune.address, scripts: ["commune-outings"] }}
    >
      <Crumbs context={context} trail={[]} />
      <div class="wrap">
        <h1>{commune.name[language]}</h1>
        <dl class="pairs">
          <CentreFacts centre={commune} language={language} />
          <dt>{words.lead}</dt>
          <dd>{commune.lead}</dd>
          {commune.feeAccount && <FeeAccountFact account={commune.feeAccount} language={language} />}
        </dl>
        <p>
          <a href={href(language, `/xa-phuong/${commune.slug}/nhan-tin/`)}>
            {{ vi: viAnnouncements, en: enAnnouncements }[language].subscribe.link}
          </a>
        </p>
        {givesNumbers(commune) ? (
          <p class="row">
            <a class="button" href={href(language, `/lay-so/${commune.slug}/`)}>
              {words.take}
            </a>
            <a class="button second" href={href(language, `/dat-lich/${commune.slug}/`)}>
              {words.book}
            </a>
            <a class="button second" href={href(language, `/man-hinh/${commune.slug}/`)}>
              {words.board}
            </a>
          </p>
        ) : (
          <p class="notice">{words.noNumbers}</p>
        )}
        <section class="section" aria-labelledby="offices">
          <h2 id="offices">{words.offices}</h2>
          <ul class="communes">
            {commune.offices.map((office) => (
              <li class="card" key={office.key}>
                <h3>{office.name[language]}</h3>
                <p>
                  {words.officer}: {office.officer}
                  <br />
                  <PhoneLink phone={office.phone} label={text.site.call} />
                </p>
              </li>
            ))}
          </ul>
        </section>
        {lines.length > 0 && (
          <section class="section" aria-labelledby="lines">
            <h2 id="lines">{words.lines}</h2>
            <ul class="plain-list stack">
              {lines.map((line) => (
                <LineItem key={line.id} line={line} language={language} />
              ))}
            </ul>
          </section>
        )}
        <p class="section">
          <a href={href(language, `/xa-phuong/${commune.slug}/ap-phich/`)}>
            {{ vi: viSheets, en: enSheets }[language].posterLink}
          </a>
        </p>
        {/* Last, for it comes after the page and would move what stands below it. */}
        <section id="outings" class="section" aria-labelledby="outings-title" data-commune={commune.code} hidden>
          <h2 id="outings-title">{{ vi: viOutings, en: enOutings }[language].title}</h2>
          <ul class="plain-list stack" />
        </section>
      </div>
    </SitePage>
  );
};
