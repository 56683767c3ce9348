import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parseDefinition } from "../../../shared/definitions/parse-definition.ts";
import { definitionColumns, definitionToRow } from "../../../shared/domain/catalogue/definition-row.ts";
import { ProcedureDefinition } from "../../../shared/domain/procedure/definition.ts";
import { BOM, csvLine } from "../../../shared/sheet/write-csv.ts";
import { countFaults, showFaults } from "../show-faults.ts";
import { yamlOf } from "./definition-files.ts";

const FOLDER = fileURLToPath(new URL("../../../shared/definitions/", import.meta.url));

type Write = (definitions: readonly ProcedureDefinition[]) => string;

const writers: Readonly<Record<string, Write>> = {
  csv: (all) => [BOM, csvLine(definitionColumns), ...all.map((one) => csvLine(definitionToRow(one)))].join(""),
  json: (all) => `${JSON.stringify(all, null, 2)}\n`,
  yaml: (all) => yamlOf(all),
};

/** @param folder the one that holds procedures/ @throws every fault of the files, because an export must be whole */
export const readDefinitions = (folder: string): ProcedureDefinition[] => {
  const procedures = join(folder, "procedures");
  const files = readdirSync(procedures).filter((name) => name.endsWith(".yaml"));
  const reads = files.sort().map((name) => parseDefinition(join(procedures, name), ProcedureDefinition));
  const faults = reads.flatMap((read) => (read.ok ? [] : read.faults));
  if (faults.length > 0) throw new Error(`${showFaults(faults)}\n\n${countFaults(faults)}.`);
  return reads.flatMap((read) => (read.ok ? [read.parsed.value] : []));
};

/** Definitions as one text that `catalogue import --map motcua` reads back; undefined for an unknown format. */
export const exportText = (definitions: readonly ProcedureDefinition[], format: string): string | undefined =>
  Object.hasOwn(writers, format) ? writers[format]?.(definitions) : undefined;

const text = { type: "string" } as const;

const readArgs = (args: string[]) => {
  try {
    return parseArgs({ args, options: { format: text, out: text, folder: text } }).values;
  } catch {
    return undefined;
  }
};

/** `motcua catalogue export`: false when it is not called as the usage says. */
export const exportCommand = async (args: string[]): Promise<boolean> => {
  const given = readArgs(args);
  if (given === undefined) return false;
  const definitions = readDefinitions(given.folder ?? FOLDER);
  const exported = exportText(definitions, given.format ?? "json");
  if (exported === undefined) return false;
  if (given.out === undefined) process.stdout.write(exported);
  else writeFileSync(given.out, exported);
  process.stderr.write(`Đã xuất ${definitions.length} thủ tục (exported).\n`);
  return true;
};
