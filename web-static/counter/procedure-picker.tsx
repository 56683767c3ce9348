import { useEffect, useState } from "preact/hooks";
import { type FindProcedures, loadProcedures } from "../browser/load-procedures.ts";
import type { Hit } from "../citizen/find-procedures.ts";
import { fresh as en } from "../text/console-en.ts";
import { fresh as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";

interface Props {
  readonly fault: string | undefined;
  readonly onPick: (hit: Hit) => void;
}

/** Combobox after the ARIA pattern: type, arrows, Enter. */
export const ProcedurePicker = ({ fault, onPick }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const [find, setFind] = useState<{ run: FindProcedures }>();
  const [failed, setFailed] = useState(false);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  useEffect(() => {
    loadProcedures(language).then(
      (run) => setFind({ run }),
      () => setFailed(true),
    );
  }, [language]);
  const hits = find !== undefined && query.trim() !== "" ? find.run(query) : [];
  const move = (by: number) => setAt(Math.max(0, Math.min(hits.length - 1, at + by)));
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter") {
      const hit = hits[at];
      if (hit !== undefined) onPick(hit);
    } else return;
    event.preventDefault();
  };
  const type = (value: string) => {
    setQuery(value);
    setAt(0);
  };
  return (
    <div class="field picker">
      <label for="procedure">{text.procedure}</label>
      <span class="hint" id="procedure-hint">
        {text.procedureHint}
      </span>
      <input
        id="procedure"
        role="combobox"
        autocomplete="off"
        aria-expanded={hits.length > 0}
        aria-controls="procedure-hits"
        aria-activedescendant={hits.length > 0 ? `hit-${at}` : undefined}
        aria-describedby="procedure-hint"
        aria-invalid={fault !== undefined}
        value={query}
        onKeyDown={press}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <div role="listbox" id="procedure-hits" class="picks" aria-label={text.procedure} hidden={hits.length === 0}>
        {hits.map((hit, index) => (
          <div
            key={hit.code}
            id={`hit-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={() => onPick(hit)}
          >
            <strong>{hit.name}</strong>
            <span class="quiet small">
              {hit.code} · {hit.field}
            </span>
          </div>
        ))}
      </div>
      {find !== undefined && query.trim().length > 1 && hits.length === 0 && <p class="quiet">{text.noMatch}</p>}
      {failed && <p class="fault">{text.notLoaded}</p>}
      {fault !== undefined && <span class="fault">{fault}</span>}
    </div>
  );
};
