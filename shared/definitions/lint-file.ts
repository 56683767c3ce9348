import { resolve } from "node:path";
import { lintProcedure } from "../domain/procedure/lint.ts";
import { showPath } from "../domain/procedure/show-path.ts";
import type { LoadFault } from "./load-fault.ts";
import { type DefinitionFiles, readDefinitions, values } from "./read-definitions.ts";
import { readYaml } from "./read-yaml.ts";

/**
 * Faults of one procedure's file against the rest of the set, wherever the file lies. Faults of other files are not told:
 * what of them can be read counts.
 */
export const lintFile = (file: string, files: DefinitionFiles): LoadFault[] => {
  const read = readYaml(file);
  if (!read.ok) return read.faults;
  const { procedures, serviceLines, province } = readDefinitions(files);
  const [places] = values(province);
  if (places === undefined) return [...province.faults];
  const others = { ...procedures, parsed: procedures.parsed.filter((one) => resolve(one.file) !== resolve(file)) };
  const set = { procedures: values(others), serviceLines: values(serviceLines), province: places };
  const { value, lineOf } = read.yaml;
  return lintProcedure(value, set).faults.map(({ path, ...fault }) => ({
    file,
    line: lineOf(path),
    path: showPath(path),
    ...fault,
  }));
};
