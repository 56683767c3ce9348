import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Language } from "../../shared/domain/localized.ts";
import { type FindProcedures, loadProcedures } from "../browser/load-procedures.ts";
import { ownCommune } from "../browser/own-commune.ts";
import { search as en } from "../text/en.ts";
import { href, languageOf } from "../text/language.ts";
import { search as vi } from "../text/vi.ts";
import type { Hit } from "./find-procedures.ts";
import { PhoneLink } from "./phone-link.tsx";

/** So long after the last key nothing found is said to be nothing; before, the word is still being typed. */
const PAUSE_MS = 600;

const Hits = ({ hits, language }: { hits: readonly Hit[]; language: Language }) => (
  <ul class="hits">
    {hits.map((hit) => (
      <li key={hit.code}>
        <a href={href(language, `/thu-tuc/${hit.code}/`)}>
          <strong>{hit.name}</strong>
          <span class="quiet small">
            {hit.code} · {hit.field}
          </span>
        </a>
      </li>
    ))}
  </ul>
);

/** Where somebody goes on whose words found nothing: the list, or a person who answers. */
const Nothing = ({ language }: { language: Language }) => {
  const text = { vi, en }[language];
  const commune = ownCommune.read();
  return (
    <div class="notice warn">
      <p>{text.nothing}</p>
      <ul>
        <li>
          <a href="#thu-tuc">{text.lookInList}</a>
        </li>
        <li>
          {commune === undefined ? (
            <a href={href(language, "/#xa-phuong")}>{text.askCommune}</a>
          ) : (
            <>
              {text.call(commune.name[language])} <PhoneLink phone={commune.phone} />
            </>
          )}
        </li>
      </ul>
    </div>
  );
};

/** The words stay with this place in the browser's history, so that Back shows them and what they found. */
const keptQuery = (): string => {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && "query" in state && typeof state.query === "string"
    ? state.query
    : "";
};

const useCatalogue = (language: Language) => {
  const [find, setFind] = useState<{ run: FindProcedures }>();
  const [failed, setFailed] = useState(false);
  const loading = useRef(false);
  const load = () => {
    if (loading.current) return;
    loading.current = true;
    loadProcedures(language).then(
      (run) => {
        setFind({ run });
        setFailed(false);
      },
      () => {
        loading.current = false;
        setFailed(true);
      },
    );
  };
  return { find, failed, load };
};

/** Search as you type. The catalogue is fetched when the field is first touched, not with the page. */
const Search = ({ language }: { language: Language }) => {
  const text = { vi, en }[language];
  const [query, setQuery] = useState(keptQuery);
  const [paused, setPaused] = useState(true);
  const { find, failed, load } = useCatalogue(language);
  useEffect(() => {
    if (query !== "") load();
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(true), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query]);

  const isAsked = query.trim().length > 1 && find !== undefined;
  const hits = isAsked ? find.run(query) : [];
  const sure = hits.filter(({ match }) => match !== "perhaps");
  const perhaps = hits.filter(({ match }) => match === "perhaps");
  const isNothing = isAsked && paused && hits.length === 0;
  const go = (event: Event) => {
    event.preventDefault();
    setPaused(true);
    const [first] = hits;
    if (first?.match === "strong") location.assign(href(language, `/thu-tuc/${first.code}/`));
  };
  const type = (value: string) => {
    load();
    setPaused(false);
    setQuery(value);
    history.replaceState({ query: value }, "");
  };
  return (
    <search>
      <form onSubmit={go}>
        <label for="query">{text.label}</label>
        <input
          id="query"
          type="search"
          autocomplete="off"
          enterkeyhint="search"
          aria-describedby="query-hint"
          value={query}
          onFocus={load}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <p class="quiet small" id="query-hint">
          {text.hint}
        </p>
      </form>
      <p class="only-heard" role="status">
        {isAsked && paused ? text.found(sure.length, perhaps.length) : ""}
      </p>
      {sure.length > 0 && <Hits hits={sure} language={language} />}
      {perhaps.length > 0 && (
        <>
          <h2 class="perhaps">{text.perhaps}</h2>
          <Hits hits={perhaps} language={language} />
        </>
      )}
      {isNothing && <Nothing language={language} />}
      {failed && <p class="notice warn">{text.failed}</p>}
    </search>
  );
};

const root = document.getElementById("search");
if (root !== null) {
  root.replaceChildren();
  render(<Search language={languageOf(document.documentElement.lang)} />, root);
}
