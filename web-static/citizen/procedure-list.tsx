import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import { ownerName } from "../site/owner-name.ts";
import type { PageContext } from "../site/site-input.ts";
import * as en from "../text/en.ts";
import { procedure as enProcedure } from "../text/guide-en.ts";
import { procedure as viProcedure } from "../text/guide-vi.ts";
import { href } from "../text/language.ts";
import * as vi from "../text/vi.ts";
import { facetsOf } from "./facets-of.ts";

const byField = (procedures: readonly Procedure[], language: "vi" | "en"): [string, Procedure[]][] => {
  const groups = new Map<string, Procedure[]>();
  for (const procedure of procedures) {
    const field = procedure.field[language];
    groups.set(field, [...(groups.get(field) ?? []), procedure]);
  }
  const sorted = [...groups].sort(([a], [b]) => a.localeCompare(b, language));
  return sorted.map(([field, list]) => [
    field,
    list.sort((a, b) => a.name[language].localeCompare(b.name[language], language)),
  ]);
};

/** On the page of all procedures a row also says who decides and how far it goes online. */
const Item = (props: { context: PageContext; procedure: Procedure; detailed: boolean }) => {
  const { context, procedure, detailed } = props;
  const { language, province } = context;
  const text = { vi: viProcedure, en: enProcedure }[language];
  const link = <a href={href(language, `/thu-tuc/${procedure.id}/`)}>{procedure.name[language]}</a>;
  if (!detailed) return <li>{link}</li>;
  const { field, office, level } = facetsOf(procedure);
  return (
    <li data-field={field} data-office={office} data-level={level}>
      {link}
      <span class="quiet small">
        {ownerName(province, procedure.department, language)} · {text.online}: {text.levels[procedure.online.level]}
      </span>
    </li>
  );
};

/** Every procedure under its field: the way to find one without JavaScript. */
export const ProcedureList = ({ context, open = false }: { context: PageContext; open?: boolean }) => {
  const { language, procedures } = context;
  const text = { vi, en }[language].home;
  return (
    <>
      {byField(procedures, language).map(([field, list]) => (
        <details class="field-group" key={field} open={open}>
          <summary>
            {field} <span class="quiet small">({text.count(list.length)})</span>
          </summary>
          <ul>
            {list.map((procedure) => (
              <Item key={procedure.id} context={context} procedure={procedure} detailed={open} />
            ))}
          </ul>
        </details>
      ))}
    </>
  );
};
