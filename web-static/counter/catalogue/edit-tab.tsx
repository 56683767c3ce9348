import { useState } from "preact/hooks";
import type { CatalogueContext } from "../../../shared/contracts/catalogue-api.ts";
import { useWords } from "./form-context.ts";
import { Preview } from "./preview.tsx";
import { ProcedureForm } from "./procedure-form.tsx";
import { SwitchButtons } from "./switch-buttons.tsx";
import type { FormHold } from "./use-form-hold.ts";

/** The form with the public page beside it; where there is no room for both, one at a time. */
export const EditTab = ({ hold, context }: { hold: FormHold; context: CatalogueContext }) => {
  const { editor, preview } = useWords();
  const [side, setSide] = useState<"form" | "preview">("form");
  return (
    <>
      <div class="side-switch">
        <SwitchButtons
          label={preview.show}
          options={[
            ["form", editor.tabs.edit],
            ["preview", preview.show],
          ]}
          chosen={side}
          onChange={setSide}
        />
      </div>
      <div class="edit-two" data-side={side}>
        <ProcedureForm hold={hold} />
        <Preview content={hold.form.content} context={context} />
      </div>
    </>
  );
};
