import { hydrate } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Language } from "../../shared/domain/localized.ts";
import { kept } from "../browser/kept.ts";
import { languageOf } from "../text/language.ts";
import { type AskedProcedure, nothingSaid, type OwnAnswers, stillAsked } from "./own-papers.ts";
import { OwnPapersForm } from "./own-papers-form.tsx";

/** Prints one's own list alone, not the whole guide. */
const printList = (): void => {
  document.body.dataset.printing = "own-papers";
  addEventListener("afterprint", () => delete document.body.dataset.printing, { once: true });
  print();
};

/** As it was rendered at first; then with what this phone has kept. */
const OwnPapers = ({ procedure, language }: { procedure: AskedProcedure; language: Language }) => {
  const store = kept<OwnAnswers>(() => localStorage, `motcua.papers.${procedure.id}`);
  const [said, setSaid] = useState(nothingSaid);
  useEffect(() => setSaid(stillAsked(procedure, store.read() ?? nothingSaid)), []);
  const say = (next: OwnAnswers) => {
    store.write(next);
    setSaid(next);
  };
  const again = () => {
    store.forget();
    setSaid(nothingSaid);
    document.querySelector<HTMLElement>("#own-papers [type='radio']")?.focus();
  };
  return (
    <OwnPapersForm
      procedure={procedure}
      language={language}
      said={said}
      onSay={say}
      onAgain={again}
      onPrint={printList}
    />
  );
};

const root = document.getElementById("own-papers");
const data = document.getElementById("own-papers-data");
if (root !== null && data !== null)
  hydrate(
    <OwnPapers procedure={JSON.parse(data.textContent ?? "")} language={languageOf(document.documentElement.lang)} />,
    root,
  );
