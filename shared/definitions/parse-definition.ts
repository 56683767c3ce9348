import type * as z from "zod";
import { parseEntries } from "../domain/procedure/parse-entries.ts";
import { showPath } from "../domain/procedure/show-path.ts";
import type { LoadFault } from "./load-fault.ts";
import { readYaml, type YamlFile } from "./read-yaml.ts";

export interface Parsed<Value> {
  readonly file: string;
  readonly value: Value;
  readonly lineOf: YamlFile["lineOf"];
}

export type DefinitionRead<Value> =
  | { readonly ok: true; readonly parsed: Parsed<Value> }
  | { readonly ok: false; readonly faults: LoadFault[] };

/** Reads one definition file and parses it. */
export const parseDefinition = <Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): DefinitionRead<z.infer<Schema>> => {
  const read = readYaml(file);
  if (!read.ok) return read;
  const { lineOf } = read.yaml;
  const { value, findings } = parseEntries(read.yaml.value, schema);
  if (value !== undefined && findings.length === 0) return { ok: true, parsed: { file, value, lineOf } };
  return {
    ok: false,
    faults: findings.map(({ path, ...rest }) => ({
      file,
      line: lineOf(path),
      path: showPath(path),
      severity: "error",
      ...rest,
    })),
  };
};
