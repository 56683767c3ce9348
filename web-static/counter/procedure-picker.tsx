import { useEffect, useState } from "preact/hooks";
import { type FindProcedures, loadProcedures } from "../browser/load-procedures.ts";
import type { Hit } from "../citizen/find-procedures.ts";
import { fresh as en } from "../text/console-en.ts";
import { fresh as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";
import { FieldFault } from "./field-fault.tsx";

interface Props {
  readonly fault: string | undefined;
  readonly onPick: (hit: Hit) => void;
}

/** Combobox after the ARIA pattern: type, arrows, Enter; Escape closes the list, and a second time empties the box. */
export const ProcedurePicker = ({ fault, onPick }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const [find, setFind] = useState<{ run: FindProcedures }>();
  const [failed, setFailed] = useState(false);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(false);
  useEffect(() => {
    loadProcedures(language).then(
      (run) => setFind({ run }),
      () => setFailed(true),
    );
  }, [language]);
  const found = find !== undefined && query.trim() !== "" ? find.run(query) : [];
  const hits = closed ? [] : found;
  const move = (by: number) => setAt(Math.max(0, Math.min(hits.length - 1, at + by)));
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && hits.length === 0) type("");
    else if (event.key === "Escape") setClosed(true);
    else if (event.key === "ArrowDown" && closed) setClosed(false);
    else if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter") {
      const hit = hits[at];
      if (hit !== undefined) onPick(hit);
    } else return;
    event.preventDefault();
  };
  function type(value: string) {
    setQuery(value);
    setAt(0);
    setClosed(false);
  }
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
        aria-describedby={fault === undefined ? "procedure-hint" : "procedure-hint procedure-fault"}
        aria-invalid={fault !== undefined}
        data-field="procedure"
        value={query}
        onKeyDown={press}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={() => setClosed(true)}
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
      {find !== undefined && query.trim().length > 1 && found.length === 0 && (
        <p class="quiet" role="status">
          {text.noMatch}
        </p>
      )}
      {failed && <p class="fault">{text.notLoaded}</p>}
      <FieldFault id="procedure-fault" fault={fault} />
    </div>
  );
};
