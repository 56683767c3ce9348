import type { Language } from "../../shared/domain/localized.ts";
import { ownerName } from "../site/owner-name.ts";
import type { PageContext } from "../site/site-input.ts";
import { filters as en } from "../text/filters-en.ts";
import { filters as vi } from "../text/filters-vi.ts";
import { procedure as enProcedure } from "../text/guide-en.ts";
import { procedure as viProcedure } from "../text/guide-vi.ts";
import { href } from "../text/language.ts";
import { FACET_NAMES, FACETS, type Facet } from "./facets.ts";
import { facetsOf } from "./facets-of.ts";

interface Choice {
  readonly value: string;
  readonly name: string;
}

/** Each value once with its name, by name. */
const distinct = (choices: readonly Choice[], language: Language): Choice[] =>
  [...new Map(choices.map((choice) => [choice.value, choice])).values()].sort((a, b) =>
    a.name.localeCompare(b.name, language),
  );

const choicesOf = ({ language, procedures, province }: PageContext): Record<Facet, Choice[]> => {
  const levels = { vi: viProcedure, en: enProcedure }[language].levels;
  const of = (facet: Facet, nameOf: (one: PageContext["procedures"][number]) => string) =>
    distinct(
      procedures.map((one) => ({ value: facetsOf(one)[facet], name: nameOf(one) })),
      language,
    );
  return {
    field: of("field", ({ field }) => field[language]),
    office: of("office", ({ department }) => ownerName(province, department, language)),
    level: of("level", ({ online }) => levels[online.level]),
  };
};

/**
 * Three choices that narrow the list down. The script `procedure-filter` counts and keeps them in the address; where no
 * script runs they are not shown, and the list lies open by field.
 */
export const ProcedureFilters = ({ context }: { context: PageContext }) => {
  const text = { vi, en }[context.language];
  const choices = choicesOf(context);
  return (
    <fieldset class="filters">
      <legend class="only-heard">{text.title}</legend>
      {FACET_NAMES.map((facet) => (
        <div class="field" key={facet}>
          <label for={FACETS[facet]}>{text.facets[facet]}</label>
          <select id={FACETS[facet]} name={FACETS[facet]} autocomplete="off">
            <option value="">{text.all}</option>
            {choices[facet].map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ))}
      <p class="row">
        <span role="status" id="filter-count">
          {text.found(context.procedures.length)}
        </span>
        <button type="button" class="button link" id="clear-filters">
          {text.clear}
        </button>
      </p>
    </fieldset>
  );
};

/** Where somebody goes on whose choices leave nothing. */
export const NothingLeft = ({ language }: { language: Language }) => {
  const text = { vi, en }[language];
  return (
    <div class="notice warn" id="nothing-left" hidden>
      <p>{text.nothing}</p>
      <p id="ask-commune">
        <a href={href(language, "/#xa-phuong")}>{text.askCommune}</a>
      </p>
    </div>
  );
};
