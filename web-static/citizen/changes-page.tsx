import { toLocal } from "../../shared/domain/calendar/time.ts";
import { dateText } from "../site/legal-text.ts";
import { Crumbs, SitePage } from "../site/page-shell.tsx";
import { CHANGES_PATH, recentChanges } from "../site/recent-changes.ts";
import type { ChangeNotice, PageContext } from "../site/site-input.ts";
import { changes as en } from "../text/changes-en.ts";
import { changes as vi } from "../text/changes-vi.ts";
import { href } from "../text/language.ts";

const Change = ({ context, change }: { context: PageContext; change: ChangeNotice }) => {
  const { language, procedures } = context;
  const { code, at, name, what } = change;
  const isThere = procedures.some(({ id }) => id === code);
  return (
    <li>
      <time datetime={at}>{dateText(toLocal(at).date)}</time>
      {isThere ? (
        <a href={href(language, `/thu-tuc/${code}/`)}>{name[language]}</a>
      ) : (
        <span>
          {name[language]} ({{ vi, en }[language].gone})
        </span>
      )}
      {what.map((sentence) => (
        <div key={sentence.vi}>{sentence[language]}</div>
      ))}
    </li>
  );
};

/** What changed lately, for whoever has done a procedure before and for other sites. */
export const ChangesPage = ({ context }: { context: PageContext }) => {
  const { language, province } = context;
  const text = { vi, en }[language];
  const recent = recentChanges(context.changes);
  const feed = href(language, CHANGES_PATH);
  return (
    <SitePage
      context={context}
      head={{ title: text.title, description: text.description(province.name[language]), feed: true }}
    >
      <Crumbs context={context} trail={[]} />
      <div class="wrap narrow-page">
        <h1>{text.title}</h1>
        {recent.length === 0 ? (
          <p>{text.nothing}</p>
        ) : (
          <ul class="history">
            {recent.map((change) => (
              <Change key={`${change.code} ${change.at}`} context={context} change={change} />
            ))}
          </ul>
        )}
        <p class="row">
          {text.follow}
          <a class="button link" href={`${feed}feed.xml`}>
            Atom
          </a>
          <a class="button link" href={`${feed}feed.json`}>
            JSON Feed
          </a>
        </p>
      </div>
    </SitePage>
  );
};
