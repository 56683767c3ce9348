import { useEffect, useState } from "preact/hooks";
import type { ProcedureView } from "../../../shared/contracts/procedure-api.ts";
import type { Language } from "../../../shared/domain/localized.ts";
import { type Answer, api } from "../../browser/api.ts";
import { papersOf } from "../../site/paper-groups.ts";
import { appointment as en } from "../../text/appointment-en.ts";
import { appointment as vi } from "../../text/appointment-vi.ts";
import { href } from "../../text/language.ts";

const PapersOfCase = ({ one, language }: { one: ProcedureView["cases"][number]; language: Language }) => {
  const text = { vi, en }[language];
  const { always, sometimes } = papersOf(one.components);
  return (
    <ul class="checklist">
      {always.map((paper) => (
        <li key={paper.id}>{paper.name[language]}</li>
      ))}
      {sometimes.map((paper) => (
        <li key={paper.id}>
          {paper.name[language]} <span class="quiet small">({text.onlySome})</span>
        </li>
      ))}
    </ul>
  );
};

/** What to bring for a procedure, before the time is booked: whoever comes complete comes once. */
export const PapersAhead = ({ procedure, language }: { procedure: string; language: Language }) => {
  const text = { vi, en }[language];
  const [answer, setAnswer] = useState<Answer<ProcedureView>>();
  useEffect(() => {
    let isCurrent = true;
    setAnswer(undefined);
    void api()
      .get<ProcedureView>(`/procedures/${procedure}`)
      .then((found) => isCurrent && setAnswer(found));
    return () => {
      isCurrent = false;
    };
  }, [procedure]);
  if (answer === undefined) return null;
  if (answer.kind !== "ok") return <p class="notice">{text.noPapers}</p>;
  const { cases, id } = answer.value;
  const [first, ...others] = cases;
  return (
    <section class="notice" aria-labelledby="papers-ahead">
      <h2 id="papers-ahead" class="small-heading">
        {text.bring}
      </h2>
      {first !== undefined && others.length === 0 && <PapersOfCase one={first} language={language} />}
      {others.length > 0 &&
        cases.map((one) => (
          <details key={one.id}>
            <summary>{text.bringCase(one.name[language])}</summary>
            <PapersOfCase one={one} language={language} />
          </details>
        ))}
      <p>
        <a href={href(language, `/thu-tuc/${id}/`)}>{text.bringMore}</a>
      </p>
    </section>
  );
};
