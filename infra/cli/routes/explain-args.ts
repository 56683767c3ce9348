import { parseArgs } from "node:util";
import { isDossierCode } from "../../../shared/domain/dossier/code.ts";

/** A matter as it would be handed in. */
export interface ExplainMatter {
  readonly procedure: string;
  readonly commune: string;
  readonly case?: string | undefined;
  readonly channel?: string | undefined;
  readonly answers: Readonly<Record<string, string>>;
}

export type ExplainArgs =
  | { readonly of: "matter"; readonly matter: ExplainMatter }
  | {
      readonly of: "dossier";
      readonly code: string;
      readonly outputs?: string | undefined;
      readonly token?: string | undefined;
    };

const text = { type: "string" } as const;
const KNOWN = { dossier: text, procedure: text, commune: text, case: text, channel: text, answers: text } as const;

/** "who=child,income=low" */
const answersOf = (given: string): Record<string, string> | undefined => {
  const pairs = given.split(",").map((pair) => pair.trim().split("="));
  if (given === "") return {};
  return pairs.every((pair) => pair.length === 2 && pair.every((part) => part !== ""))
    ? Object.fromEntries(pairs)
    : undefined;
};

/** Of a dossier that there is, or of a matter that could be one; undefined for what is not understood. */
export const explainArgs = (args: string[]): ExplainArgs | undefined => {
  try {
    const options = { ...KNOWN, outputs: text, token: text };
    const { dossier, procedure, commune, answers = "", outputs, token, ...rest } = parseArgs({ args, options }).values;
    if ((outputs === undefined) !== (token === undefined)) return undefined;
    if (dossier !== undefined && procedure === undefined && commune === undefined)
      return isDossierCode(dossier) ? { of: "dossier", code: dossier, outputs, token } : undefined;
    const given = answersOf(answers);
    if (dossier !== undefined || procedure === undefined || commune === undefined || given === undefined)
      return undefined;
    return { of: "matter", matter: { procedure, commune, answers: given, ...rest } };
  } catch {
    return undefined;
  }
};
