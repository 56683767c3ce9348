import type { CatalogueContext } from "../../../shared/contracts/catalogue-api.ts";
import type { ProcedureDefinition } from "../../../shared/domain/procedure/definition.ts";
import { diffProcedures } from "../../../shared/domain/procedure/diff.ts";
import { useDesk } from "../desk.ts";
import { ChangeList } from "./change-list.tsx";
import { officeNames } from "./named-parts.ts";

interface Props {
  readonly before: ProcedureDefinition;
  readonly after: ProcedureDefinition;
  readonly context: CatalogueContext;
}

/** What differs between two definitions, in words. */
export const ChangesView = ({ before, after, context }: Props) => {
  const { language } = useDesk();
  const names = { before, after, office: officeNames(context) };
  return (
    <div data-testid="changes">
      <ChangeList changes={diffProcedures(before, after)} names={names} language={language} />
    </div>
  );
};
