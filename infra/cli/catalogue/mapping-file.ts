import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDefinition } from "../../../shared/definitions/parse-definition.ts";
import { CatalogueMapping } from "../../../shared/domain/catalogue/mapping.ts";
import { showFaults } from "../show-faults.ts";

/** Mappings that come with the system; each can be named without its folder. */
export const mappingFolder = fileURLToPath(new URL("../../../shared/definitions/catalogue-mappings/", import.meta.url));

const shipped = (): string[] => readdirSync(mappingFolder).map((name) => name.replace(/\.yaml$/, ""));

/** @throws with every fault of the file, each with its line */
export const readMapping = (name: string): CatalogueMapping => {
  const own = join(mappingFolder, `${name}.yaml`);
  const file = existsSync(name) || !existsSync(own) ? name : own;
  if (!existsSync(file))
    throw new Error(`Không có tệp ánh xạ ${name} (no such mapping); có sẵn (shipped): ${shipped().join(", ")}.`);
  const read = parseDefinition(file, CatalogueMapping);
  if (read.ok) return read.parsed.value;
  throw new Error(`Tệp ánh xạ sai (the mapping is not valid):\n${showFaults(read.faults)}`);
};
