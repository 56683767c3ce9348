import { type Procedure, ProcedureDefinition } from "../../../shared/domain/procedure/definition.ts";
import { type Content, type Path, withValue } from "./paths.ts";

const GAP = "…";

/**
 * The draft with a mark where a text is missing, and without conditions that say nothing yet: a page can be looked at long
 * before it is finished.
 */
const withGaps = (content: Content): Content => {
  const issues = ProcedureDefinition.safeParse(content).error?.issues ?? [];
  return issues.reduce((filled, issue) => {
    const path = issue.path.filter((part): part is Path[number] => typeof part !== "symbol");
    const isText = issue.code === "too_small" && issue.origin === "string";
    const isNoText = issue.code === "invalid_type" && issue.expected === "string";
    if (isText || isNoText) return withValue(filled, path, GAP);
    const when = path.lastIndexOf("when");
    return when < 0 ? filled : withValue(filled, path.slice(0, when + 1), undefined);
  }, content);
};

/** What a page can show of a draft; undefined when it lacks more than texts. */
export const shownProcedure = (
  content: Content,
): { readonly procedure: Procedure; readonly hasGaps: boolean } | undefined => {
  const whole = ProcedureDefinition.safeParse(content);
  if (whole.success) return { procedure: { ...whole.data, version: "draft" }, hasGaps: false };
  const filled = ProcedureDefinition.safeParse(withGaps(content));
  return filled.success ? { procedure: { ...filled.data, version: "draft" }, hasGaps: true } : undefined;
};
