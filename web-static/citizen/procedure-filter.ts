import { ownCommune } from "../browser/own-commune.ts";
import { filters as en } from "../text/filters-en.ts";
import { filters as vi } from "../text/filters-vi.ts";
import { languageOf } from "../text/language.ts";
import { FACET_NAMES, FACETS, type Facet, type Facets, narrow } from "./facets.ts";
import { phoneText } from "./phone-link.tsx";

const language = languageOf(document.documentElement.lang);
const text = { vi, en }[language];
const items = [...document.querySelectorAll<HTMLElement>("li[data-field]")];
const rows: Facets[] = items.map(({ dataset: { field = "", office = "", level = "" } }) => ({ field, office, level }));
const selects = FACET_NAMES.flatMap((facet): [Facet, HTMLSelectElement][] => {
  const select = document.getElementById(FACETS[facet]);
  return select instanceof HTMLSelectElement ? [[facet, select]] : [];
});
const namesOf = new Map(selects.flatMap(([, { options }]) => [...options].map((one) => [one, one.text])));

const chosen = (): Facets => {
  const of = (facet: Facet): string => selects.find(([name]) => name === facet)?.[1].value ?? "";
  return { field: of("field"), office: of("office"), level: of("level") };
};

/** A group shows how many of it are left, and goes when there are none. */
const showGroups = () => {
  for (const group of document.querySelectorAll<HTMLElement>("details.field-group")) {
    const left = group.querySelectorAll("li[data-field]:not([hidden])").length;
    const count = group.querySelector("summary .quiet");
    group.hidden = left === 0;
    if (count !== null) count.textContent = `(${text.left(left)})`;
  }
};

const show = () => {
  const { shown, total, countOf } = narrow(rows, chosen());
  for (const [at, item] of items.entries()) item.hidden = !shown[at];
  for (const [facet, { options }] of selects)
    for (const option of options) option.text = `${namesOf.get(option)} (${countOf(facet, option.value)})`;
  showGroups();
  const count = document.getElementById("filter-count");
  if (count !== null) count.textContent = text.found(total);
  const nothing = document.getElementById("nothing-left");
  if (nothing !== null) nothing.hidden = total > 0;
};

/** The address says what was chosen, so that it can be sent and comes back with Back; nothing chosen leaves no trace. */
const keepInAddress = () => {
  const query = new URLSearchParams();
  for (const [facet, { value }] of selects) if (value !== "") query.set(FACETS[facet], value);
  const said = query.toString();
  history.replaceState(history.state, "", said === "" ? location.pathname : `?${said}`);
};

const fromAddress = () => {
  const query = new URLSearchParams(location.search);
  for (const [facet, select] of selects) {
    const asked = query.get(FACETS[facet]) ?? "";
    select.value = [...select.options].some(({ value }) => value === asked) ? asked : "";
  }
};

/** Whoever has chosen his commune is given its number. */
const offerPhone = () => {
  const commune = ownCommune.read();
  const place = document.getElementById("ask-commune");
  if (commune === undefined || place === null) return;
  const link = document.createElement("a");
  link.href = `tel:${commune.phone}`;
  link.className = "phone";
  link.textContent = phoneText(commune.phone);
  place.replaceChildren(`${text.call(commune.name[language])} `, link);
};

const choices = document.querySelector("fieldset.filters");
if (choices !== null) {
  fromAddress();
  show();
  offerPhone();
  document.getElementById("clear-filters")?.addEventListener("click", () => {
    for (const [, select] of selects) select.value = "";
    keepInAddress();
    show();
  });
  choices.addEventListener("change", () => {
    keepInAddress();
    show();
  });
}
