import type { CatalogueContext, CatalogueEntry } from "../../../shared/contracts/catalogue-api.ts";
import { ProcedureDefinition } from "../../../shared/domain/procedure/definition.ts";
import { ChangesView } from "./changes-view.tsx";
import { useWords } from "./form-context.ts";
import type { Content } from "./paths.ts";

interface Props {
  readonly entry: CatalogueEntry;
  readonly content: Content;
  readonly context: CatalogueContext;
  /** First day on which it will hold, when that is known already. */
  readonly from?: string;
}

/** What the draft would change in what is published. */
export const DraftChanges = ({ entry, content, context, from }: Props) => {
  const text = useWords().publish;
  const after = ProcedureDefinition.safeParse(from === undefined ? content : { ...content, effectiveFrom: from });
  if (!after.success) return <p class="quiet">{text.notReadable}</p>;
  if (entry.latest === undefined) return <p>{text.firstTime}</p>;
  return <ChangesView before={entry.latest} after={after.data} context={context} />;
};
