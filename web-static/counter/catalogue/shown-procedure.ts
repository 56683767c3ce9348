import type * as z from "zod";
import { type Procedure, ProcedureDefinition } from "../../../shared/domain/procedure/definition.ts";
import { type Content, type Path, withValue } from "./paths.ts";

const GAP = "…";

/** What stands for an entry that has no right value yet; undefined leaves it out. */
const standIn = (path: Path): string | undefined => {
  const key = path.at(-1);
  if (key === "id") return path.join("-");
  return key === "owner" || key === "office" || key === "department" ? "chua-chon" : undefined;
};

type Issue = z.core.$ZodIssue;

const mended = (content: Content, issue: Issue): Content => {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  const isText = issue.code === "too_small" && issue.origin === "string";
  const name = isText || issue.code === "invalid_format" ? standIn(path) : undefined;
  if (name !== undefined) return withValue(content, path, name);
  const isNoText = issue.code === "invalid_type" && issue.expected === "string";
  if (isText || isNoText) return withValue(content, path, GAP);
  const when = path.lastIndexOf("when");
  if (when >= 0 && issue.code === "invalid_union") return withValue(content, path.slice(0, when + 1), undefined);
  return path[0] === "linked" ? withValue(content, ["linked"], undefined) : content;
};

/**
 * What a page can show of a draft, with a mark where a text is missing and without conditions that say nothing yet: it can be
 * looked at long before it is finished. Undefined when it lacks more than texts.
 */
export const shownProcedure = (
  content: Content,
): { readonly procedure: Procedure; readonly hasGaps: boolean } | undefined => {
  const whole = ProcedureDefinition.safeParse(content);
  if (whole.success) return { procedure: { ...whole.data, version: "draft" }, hasGaps: false };
  const filled = ProcedureDefinition.safeParse(whole.error.issues.reduce(mended, content));
  return filled.success ? { procedure: { ...filled.data, version: "draft" }, hasGaps: true } : undefined;
};
