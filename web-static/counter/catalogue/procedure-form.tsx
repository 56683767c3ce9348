import { Entries } from "./entries.tsx";
import { FaultNotes } from "./fault-notes.tsx";
import { FaultSummary } from "./fault-summary.tsx";
import { FaultTags } from "./fault-tags.tsx";
import { countOf, faultsOfSection } from "./faults.ts";
import type { SectionSpec } from "./field-spec.ts";
import { FormContext, useWords } from "./form-context.ts";
import { JumpList } from "./jump-list.tsx";
import type { FormHold } from "./use-form-hold.ts";

const headingId = (section: string): string => `section-${section}`;

const Section = ({ hold, section }: { hold: FormHold; section: SectionSpec }) => {
  const words = useWords();
  const isFolded = hold.folded.has(section.id);
  const faults = faultsOfSection(hold.form.faults, section.id, hold.form.sections);
  const homeless = faults.filter(({ path }) => !section.fields.some(({ key }) => key === path[0]));
  return (
    <section class="card form-section" aria-labelledby={headingId(section.id)}>
      <h2 id={headingId(section.id)}>
        <button
          type="button"
          class="fold"
          data-section={section.id}
          aria-expanded={!isFolded}
          onClick={() => hold.fold(section.id, !isFolded)}
        >
          {words.sections[section.id]} <FaultTags count={countOf(faults)} />
        </button>
      </h2>
      {!isFolded && (
        <>
          <FaultNotes faults={homeless} />
          <Entries fields={section.fields} path={[]} />
        </>
      )}
    </section>
  );
};

/** All entries of a procedure or of a table of routes, section by section, with what is wrong at the top and beside each. */
export const ProcedureForm = ({ hold }: { hold: FormHold }) => {
  const words = useWords();
  const jump = (section: string) => {
    hold.fold(section, false);
    const button = document.querySelector<HTMLElement>(`[data-section="${section}"]`);
    button?.scrollIntoView({ block: "start" });
    button?.focus({ preventScroll: true });
  };
  return (
    <FormContext.Provider value={hold.form}>
      <div class="editor-form">
        <JumpList faults={hold.form.faults} onJump={jump} />
        <form
          class="form-body"
          aria-label={words.editor.form}
          ref={hold.root}
          onSubmit={(event) => event.preventDefault()}
        >
          <FaultSummary content={hold.form.content} faults={hold.form.faults} onReveal={hold.reveal} />
          {hold.form.sections.map((section) => (
            <Section key={section.id} hold={hold} section={section} />
          ))}
        </form>
      </div>
    </FormContext.Provider>
  );
};
