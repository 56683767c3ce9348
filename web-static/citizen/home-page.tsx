import type { Language } from "../../shared/domain/localized.ts";
import { PaperIcon, PathIcon, TicketIcon } from "../site/icons.tsx";
import { SitePage } from "../site/page-shell.tsx";
import { CHANGES_PATH } from "../site/recent-changes.ts";
import type { PageContext } from "../site/site-input.ts";
import { changes as enChanges } from "../text/changes-en.ts";
import { changes as viChanges } from "../text/changes-vi.ts";
import * as en from "../text/en.ts";
import { procedure as enProcedure } from "../text/guide-en.ts";
import { procedure as viProcedure } from "../text/guide-vi.ts";
import { href } from "../text/language.ts";
import { sheets as enSheets } from "../text/sheets-en.ts";
import { sheets as viSheets } from "../text/sheets-vi.ts";
import * as vi from "../text/vi.ts";
import { ChooseCommune } from "./choose-commune.tsx";
import { NothingLeft, ProcedureFilters } from "./procedure-filters.tsx";
import { ProcedureList } from "./procedure-list.tsx";

/** Where the search grows; its room is kept, so that nothing jumps when the script is there. */
const SearchPlace = ({ language }: { language: Language }) => (
  <div class="search" id="search">
    <noscript>
      <p class="notice">{{ vi, en }[language].search.withoutScript}</p>
    </noscript>
  </div>
);

export const HomePage = ({ context }: { context: PageContext }) => {
  const { language, province } = context;
  const text = { vi, en }[language].home;
  const doors = [
    { path: "#thu-tuc", icon: <PaperIcon />, name: text.find, more: text.findMore },
    { path: href(language, "/tra-cuu/"), icon: <PathIcon />, name: text.track, more: text.trackMore },
    { path: href(language, "/lay-so/"), icon: <TicketIcon />, name: text.take, more: text.takeMore },
  ];
  const description = text.description(province.name[language]);
  return (
    <SitePage
      context={context}
      head={{
        title: `${text.title} – ${province.name[language]}`,
        description,
        scripts: ["search", "commune-choice"],
        feed: true,
      }}
    >
      <div class="hero">
        <div class="wrap">
          <h1>{text.heading}</h1>
          <SearchPlace language={context.language} />
        </div>
      </div>
      <div class="wrap">
        <ul class="doors">
          {doors.map((door) => (
            <li key={door.path}>
              <a class="door" href={door.path}>
                {door.icon}
                <span>
                  <strong>{door.name}</strong>
                  {door.more}
                </span>
              </a>
            </li>
          ))}
        </ul>
        <section class="section" id="thu-tuc" aria-labelledby="by-field" tabIndex={-1}>
          <h2 id="by-field">{text.byField}</h2>
          <ProcedureList context={context} />
          <p>
            <a class="button link" href={href(language, CHANGES_PATH)}>
              {{ vi: viChanges, en: enChanges }[language].title}
            </a>
          </p>
        </section>
        <section class="section" id="xa-phuong" aria-labelledby="by-commune" tabIndex={-1}>
          <h2 id="by-commune">{text.byCommune}</h2>
          <p>{text.byCommuneMore}</p>
          <ChooseCommune context={context} to="commune" />
        </section>
      </div>
    </SitePage>
  );
};

/** Every procedure, opened: for people who cut an address short, and for search engines. */
export const ProceduresPage = ({ context }: { context: PageContext }) => {
  const text = { vi: viProcedure, en: enProcedure }[context.language];
  return (
    <SitePage
      context={context}
      head={{
        title: text.listTitle,
        description: text.listDescription(context.province.name[context.language]),
        scripts: ["search", "procedure-filter"],
        feed: true,
      }}
    >
      <div class="hero">
        <div class="wrap">
          <h1>{text.listTitle}</h1>
          <SearchPlace language={context.language} />
        </div>
      </div>
      <div class="wrap section" id="thu-tuc" tabIndex={-1}>
        <ProcedureFilters context={context} />
        <NothingLeft language={context.language} />
        <ProcedureList context={context} open />
        <p class="section">
          <a href={href(context.language, "/thu-tuc/to-qr/")}>
            {{ vi: viSheets, en: enSheets }[context.language].allLink}
          </a>
        </p>
      </div>
    </SitePage>
  );
};
