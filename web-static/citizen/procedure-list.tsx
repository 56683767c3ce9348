import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import type { PageContext } from "../site/site-input.ts";
import * as en from "../text/en.ts";
import { href } from "../text/language.ts";
import * as vi from "../text/vi.ts";

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
              <li key={procedure.id}>
                <a href={href(language, `/thu-tuc/${procedure.id}/`)}>{procedure.name[language]}</a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
};
