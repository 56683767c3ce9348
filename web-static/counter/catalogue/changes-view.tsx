import type { CatalogueContext } from "../../../shared/contracts/catalogue-api.ts";
import type { ProcedureDefinition } from "../../../shared/domain/procedure/definition.ts";
import { diffProcedures } from "../../../shared/domain/procedure/diff.ts";
import { changeText } from "../../../shared/text/change-text.ts";
import { ownerName } from "../../site/owner-name.ts";
import { useDesk } from "../desk.ts";

interface Props {
  readonly before: ProcedureDefinition;
  readonly after: ProcedureDefinition;
  readonly context: CatalogueContext;
  readonly none: string;
}

/** What differs between two definitions, in words. */
export const ChangesView = ({ before, after, context, none }: Props) => {
  const { language } = useDesk();
  const changes = diffProcedures(before, after);
  const office = (key: string) => ({
    vi: ownerName(context.province, key, "vi"),
    en: ownerName(context.province, key, "en"),
  });
  if (changes.length === 0) return <p class="quiet">{none}</p>;
  return (
    <ul class="changes" data-testid="changes">
      {changes.map((change) => (
        <li key={`${change.kind} ${change.path.join(".")}`}>
          {changeText(change, { before, after, office })[language]}
        </li>
      ))}
    </ul>
  );
};
