import type { DraftFault } from "../../../shared/contracts/catalogue-api.ts";
import { FaultTags } from "./fault-tags.tsx";
import { countOf, faultsOfSection } from "./faults.ts";
import { useForm, useWords } from "./form-context.ts";

/** The sections of the form, with how much is wrong in each. */
export const JumpList = ({ faults, onJump }: { faults: readonly DraftFault[]; onJump: (section: string) => void }) => {
  const words = useWords();
  const { sections } = useForm();
  return (
    <nav class="jump-list" aria-label={words.editor.jump}>
      <ul class="plain-list">
        {sections.map(({ id }) => (
          <li key={id}>
            <button type="button" class="jump" onClick={() => onJump(id)}>
              {words.sections[id]} <FaultTags count={countOf(faultsOfSection(faults, id, sections))} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
};
