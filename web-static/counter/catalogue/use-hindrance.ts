import type { CatalogueEntry } from "../../../shared/contracts/catalogue-api.ts";
import type { RouteTableEntry } from "../../../shared/contracts/route-table-api.ts";
import { countOf } from "./faults.ts";
import { useWords } from "./form-context.ts";

/** Why a draft cannot be published now, as far as the page knows; "" when it can. The API decides. */
export const useHindrance = ({ draft, faults }: CatalogueEntry | RouteTableEntry, isSaved: boolean): string => {
  const text = useWords().publish;
  const { errors } = countOf(faults);
  if (draft === undefined) return text.noDraft;
  if (!isSaved) return text.notSaved;
  return errors > 0 ? text.errors(errors) : "";
};
