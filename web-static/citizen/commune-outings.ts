import type { PublicOutingList } from "../../shared/contracts/outing-api.ts";
import { dayName } from "../browser/clock-text.ts";
import { outings as en } from "../text/commune-outings-en.ts";
import { outings as vi } from "../text/commune-outings-vi.ts";
import { href, languageOf } from "../text/language.ts";

type Outing = PublicOutingList["items"][number];

const language = languageOf(document.documentElement.lang);
const text = { vi, en }[language];

const element = (tag: string, ...children: readonly (Node | string)[]): HTMLElement => {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
};

const procedureLink = ({ code, name }: Outing["procedures"][number]): HTMLElement => {
  const link = document.createElement("a");
  link.href = href(language, `/thu-tuc/${code}/`);
  link.textContent = name[language];
  return element("li", link);
};

/** "07:30" as people say it: "7:30". */
const hour = (time: string): string => time.replace(/^0/, "");

const itemOf = ({ hamlet, date, from, until, procedures }: Outing): HTMLElement => {
  const when = text.when(dayName(date, language), hour(from), hour(until));
  const place = element("strong", hamlet);
  place.lang = "vi";
  const item = element(
    "li",
    element("p", place, element("br"), when),
    element("p", text.takes),
    element("ul", ...procedures.map(procedureLink)),
  );
  item.className = "card";
  return item;
};

/** Shows where the commune's team will be within thirty days; where nobody goes, or it cannot be known, nothing stands there. */
const show = async (section: HTMLElement): Promise<void> => {
  const response = await fetch(`/api/outings/${section.dataset.commune}/announced`);
  if (!response.ok) return;
  const { items } = (await response.json()) as PublicOutingList;
  if (items.length === 0) return;
  section.querySelector("ul")?.append(...items.map(itemOf));
  section.hidden = false;
};

const section = document.getElementById("outings");
if (section !== null) show(section).catch(() => undefined);
