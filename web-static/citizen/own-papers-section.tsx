import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import { dataBlock } from "../site/data-block.ts";
import type { PageContext } from "../site/site-input.ts";
import { ownPapers as en } from "../text/guide-en.ts";
import { ownPapers as vi } from "../text/guide-vi.ts";
import { nothingSaid } from "./own-papers.ts";
import { OwnPapersForm } from "./own-papers-form.tsx";

const nothing = (): void => undefined;

/** The questions as they stand before anybody answers; the script of this name takes over. Hidden where no script runs. */
export const OwnPapersSection = ({ context, procedure }: { context: PageContext; procedure: Procedure }) => {
  const { language } = context;
  const text = { vi, en }[language];
  const { id, name, questions, cases } = procedure;
  return (
    <section class="section own-papers" aria-labelledby="own-papers-title">
      <h2 id="own-papers-title">{text.title}</h2>
      <p class="no-print">{text.intro}</p>
      <div class="card" id="own-papers">
        <OwnPapersForm
          procedure={procedure}
          language={language}
          said={nothingSaid}
          onSay={nothing}
          onAgain={nothing}
          onPrint={nothing}
        />
      </div>
      <script
        type="application/json"
        id="own-papers-data"
        dangerouslySetInnerHTML={dataBlock({ id, name, questions, cases })}
      />
    </section>
  );
};
