import { render } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Language } from "../../shared/domain/localized.ts";
import { fold } from "../../shared/text/fold.ts";
import { loadCommune, ownCommune } from "../browser/own-commune.ts";
import type { CommuneCard } from "../site/commune-card.ts";
import { commune as en } from "../text/guide-en.ts";
import { commune as vi } from "../text/guide-vi.ts";
import { languageOf } from "../text/language.ts";
import type { ChoiceFor } from "./choose-commune.tsx";
import { OwnCommune } from "./own-commune-card.tsx";

interface Choice {
  readonly slug: string;
  readonly name: string;
  readonly address: string;
}
interface Props {
  readonly language: Language;
  readonly to: ChoiceFor;
  readonly department: string | undefined;
  readonly choices: readonly Choice[];
  /** The list that stands in the page; it gives way to the card. */
  readonly list: HTMLElement | undefined;
}

const SHOWN = 8;

const matching = (choices: readonly Choice[], query: string): readonly Choice[] => {
  const asked = fold(query);
  return asked === "" ? [] : choices.filter(({ name }) => ` ${fold(name)}`.includes(` ${asked}`)).slice(0, SHOWN);
};

/** Type to find one's commune among many. */
const Finder = ({
  language,
  choices,
  onPick,
}: Pick<Props, "language" | "choices"> & { onPick: ((slug: string) => void) | undefined }) => {
  const text = { vi, en }[language];
  const [query, setQuery] = useState("");
  const found = matching(choices, query);
  const isAsked = query.trim() !== "";
  return (
    <div class="field">
      <label for="commune-name">{text.own}</label>
      <input
        id="commune-name"
        type="search"
        autocomplete="off"
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p class="only-heard" role="status">
        {isAsked ? text.found(found.length) : ""}
      </p>
      {isAsked && found.length === 0 && <p class="quiet">{text.found(0)}</p>}
      {found.length > 0 && (
        <ul class="hits">
          {found.map(({ slug, name, address }) => (
            <li key={slug}>
              <a href={address} onClick={(event) => onPick && pickUnlessOpenedAside(event, () => onPick(slug))}>
                <strong>{name}</strong>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

/** A click with a key held down opens another tab, as everywhere. */
const pickUnlessOpenedAside = (event: MouseEvent, pick: () => void) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  pick();
};

const CommuneChoice = ({ language, to, department, choices, list }: Props) => {
  const text = { vi, en }[language];
  const [slug, setSlug] = useState(() => choices.find((one) => one.slug === ownCommune.read()?.slug)?.slug);
  const [card, setCard] = useState<CommuneCard>();
  const [failed, setFailed] = useState<Choice>();
  const isPicked = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    let isCurrent = true;
    setFailed(undefined);
    if (slug === undefined) setCard(undefined);
    else
      loadCommune(slug).then((loaded) => {
        if (!isCurrent) return;
        setCard(loaded);
        if (loaded === undefined) return setFailed(choices.find((one) => one.slug === slug));
        ownCommune.write({ slug, name: loaded.name, phone: loaded.phone });
      });
    return () => {
      isCurrent = false;
    };
  }, [slug]);
  useLayoutEffect(() => {
    if (list !== undefined) list.hidden = card !== undefined;
    if (card !== undefined && isPicked.current) heading.current?.focus();
  }, [card]);

  const pick = (next: string) => {
    isPicked.current = true;
    setSlug(next);
  };
  /** Whoever wants a number goes on to the page where it is taken. */
  const follows = to === "tickets";
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-slug]") : null;
      const chosen = link?.dataset.slug;
      if (chosen !== undefined && !follows) pickUnlessOpenedAside(event, () => pick(chosen));
    };
    list?.addEventListener("click", follow);
    return () => list?.removeEventListener("click", follow);
  }, []);

  const change = () => {
    ownCommune.forget();
    setSlug(undefined);
  };
  if (card !== undefined)
    return (
      <>
        <OwnCommune card={card} language={language} to={to} department={department} heading={heading} />
        <p class="no-print">
          <button type="button" class="button link" onClick={change}>
            {text.other}
          </button>
        </p>
      </>
    );
  return (
    <>
      {failed !== undefined && (
        <p class="notice warn" role="alert">
          {text.failed} <a href={failed.address}>{failed.name}</a>
        </p>
      )}
      {list?.matches("details") && <Finder language={language} choices={choices} onPick={follows ? undefined : pick} />}
    </>
  );
};

const isChoiceFor = (to: string | undefined): to is ChoiceFor =>
  to === "tickets" || to === "procedure" || to === "commune";

for (const place of document.querySelectorAll<HTMLElement>(".choose-commune")) {
  const root = place.querySelector(".own-commune");
  const { to, department } = place.dataset;
  const links = [...place.querySelectorAll<HTMLAnchorElement>("a[data-slug]")];
  const choices = links.map((link) => ({
    slug: link.dataset.slug ?? "",
    name: link.textContent ?? "",
    address: link.getAttribute("href") ?? "",
  }));
  const list = place.querySelector<HTMLElement>("details, .names") ?? undefined;
  const language = languageOf(document.documentElement.lang);
  if (root !== null && isChoiceFor(to))
    render(<CommuneChoice language={language} to={to} department={department} choices={choices} list={list} />, root);
}
