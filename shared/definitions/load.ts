import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type * as z from "zod";
import { Province } from "../domain/agency/province.ts";
import { CalendarYear } from "../domain/calendar/calendar-definition.ts";
import { SmsTemplate } from "../domain/message/template.ts";
import { compile, type DefinitionSet } from "../domain/procedure/compile.ts";
import { type Procedure, ProcedureDefinition } from "../domain/procedure/definition.ts";
import type { DefinitionFault } from "../domain/procedure/fault.ts";
import { ServiceLine } from "../domain/ticket/service-line.ts";
import { type LoadFault, showPath } from "./load-fault.ts";
import { type Parsed, parseDefinition } from "./parse-definition.ts";
import { versionOf } from "./version.ts";

/** A set that passed `compile`: what is published, and what the pages are rendered from. */
export type Definitions = Omit<DefinitionSet, "procedures"> & { readonly procedures: readonly Procedure[] };

export type Loaded =
  | { readonly ok: true; readonly definitions: Definitions }
  | { readonly ok: false; readonly faults: readonly LoadFault[] };

export interface DefinitionFiles {
  /** The province's file, such as infra/provinces/cao-bang.yaml. */
  readonly provinceFile: string;
  /** Folder with procedures/; calendars/, service-lines/ and messages/ that it lacks are the shipped ones. This one when absent. */
  readonly folder?: string;
}

interface Read<Value> {
  readonly parsed: readonly Parsed<Value>[];
  readonly faults: readonly LoadFault[];
}

const readFiles = <Schema extends z.ZodType>(files: readonly string[], schema: Schema): Read<z.infer<Schema>> => {
  const reads = files.map((file) => parseDefinition(file, schema));
  return {
    parsed: reads.flatMap((read) => (read.ok ? [read.parsed] : [])),
    faults: reads.flatMap((read) => (read.ok ? [] : read.faults)),
  };
};

const misnamed = (file: string): LoadFault => ({
  file,
  line: 1,
  path: "",
  code: "FILE_NAME",
  reason: "Tệp này sẽ bị bỏ qua vì tên không kết thúc bằng .yaml.",
  suggestion: "Đổi tên thành .yaml hoặc chuyển đi nơi khác.",
});

const readFolder = <Schema extends z.ZodType>(folder: string, schema: Schema): Read<z.infer<Schema>> => {
  const names = readdirSync(folder)
    .filter((name) => !name.startsWith("."))
    .sort();
  const [good, bad] = [names.filter((name) => name.endsWith(".yaml")), names.filter((name) => !name.endsWith(".yaml"))];
  const read = readFiles(
    good.map((name) => join(folder, name)),
    schema,
  );
  return { parsed: read.parsed, faults: [...bad.map((name) => misnamed(join(folder, name))), ...read.faults] };
};

const values = <Value>({ parsed }: Read<Value>): Value[] => parsed.map(({ value }) => value);

/**
 * Reads, parses and compiles every definition of a province. Faults of single files are told first; only a set in which
 * each file is right by itself is compared as a whole.
 */
export const loadDefinitions = ({ provinceFile, folder }: DefinitionFiles): Loaded => {
  const shipped = fileURLToPath(new URL(".", import.meta.url));
  const root = folder ?? shipped;
  const own = (kind: string): string => join(existsSync(join(root, kind)) ? root : shipped, kind);
  const sources = {
    procedures: readFolder(join(root, "procedures"), ProcedureDefinition),
    calendars: readFolder(own("calendars"), CalendarYear),
    serviceLines: readFolder(own("service-lines"), ServiceLine),
    messages: readFolder(own("messages"), SmsTemplate),
    province: readFiles([provinceFile], Province),
  };
  const faults = Object.values(sources).flatMap((read) => read.faults);
  const [province] = values(sources.province);
  if (faults.length > 0 || province === undefined) return { ok: false, faults };
  const set: DefinitionSet = {
    procedures: values(sources.procedures),
    calendars: values(sources.calendars),
    serviceLines: values(sources.serviceLines),
    messages: values(sources.messages),
    province,
  };
  const found = compile(set).map((fault) => located(fault, sources, root));
  if (found.length > 0) return { ok: false, faults: found };
  const procedures = set.procedures.map((procedure) => ({ ...procedure, version: versionOf(procedure) }));
  return { ok: true, definitions: { ...set, procedures } };
};

/** From the place in the set to the file and line: the first part of the path names the kind, the second the file. */
const located = (
  { path, ...fault }: DefinitionFault,
  sources: Readonly<Record<keyof DefinitionSet, Read<unknown>>>,
  root: string,
): LoadFault => {
  const [kind = "", ...rest] = path;
  const read = isKind(kind, sources) ? sources[kind] : undefined;
  const inside = kind === "province" ? rest : rest.slice(1);
  const source = read?.parsed[kind === "province" ? 0 : Number(rest[0])];
  if (source === undefined) return { file: join(root, String(kind)), line: 1, path: showPath(path), ...fault };
  return { file: source.file, line: source.lineOf(inside), path: showPath(inside), ...fault };
};

const isKind = <Kind extends string>(kind: string | number, sources: Readonly<Record<Kind, unknown>>): kind is Kind =>
  Object.hasOwn(sources, kind);
