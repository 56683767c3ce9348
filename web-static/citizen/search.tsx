import { render } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Language } from "../../shared/domain/localized.ts";
import { type FindProcedures, loadProcedures } from "../browser/load-procedures.ts";
import { search as en } from "../text/en.ts";
import { href, languageOf } from "../text/language.ts";
import { search as vi } from "../text/vi.ts";
import type { Hit } from "./find-procedures.ts";

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

/** Search as you type. The catalogue is fetched when the field is first touched, not with the page. */
const Search = ({ language }: { language: Language }) => {
  const text = { vi, en }[language];
  const [query, setQuery] = useState("");
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
  const asked = query.trim().length > 1;
  const hits = asked && find !== undefined ? find.run(query) : [];
  const status = asked && find !== undefined ? text.found(hits.length) : "";
  const go = (event: Event) => {
    event.preventDefault();
    const [first] = hits;
    if (first !== undefined) location.assign(href(language, `/thu-tuc/${first.code}/`));
  };
  const type = (value: string) => {
    load();
    setQuery(value);
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
        {status}
      </p>
      {hits.length > 0 && <Hits hits={hits} language={language} />}
      {asked && find !== undefined && hits.length === 0 && <p class="notice warn">{text.nothing}</p>}
      {failed && <p class="notice warn">{text.failed}</p>}
    </search>
  );
};

const root = document.getElementById("search");
if (root !== null) {
  root.replaceChildren();
  render(<Search language={languageOf(document.documentElement.lang)} />, root);
}
