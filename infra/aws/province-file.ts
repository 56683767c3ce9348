import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { Province } from "../../shared/domain/agency/province.ts";

/**
 * Reads and checks `infra/provinces/<name>.yaml`.
 * @throws an error that names the file and, for each fault, the path in it and the reason
 */
export function readProvince(file: string): Province {
  const read = Province.safeParse(parseYaml(file));
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `  ${issue.path.join(".") || "(file)"}: ${issue.message}`);
  throw new Error(`${file} does not describe a province:\n${faults.join("\n")}`);
}

function parseYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new Error(`${file} cannot be read: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}
