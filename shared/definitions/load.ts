import { join } from "node:path";
import { compile, type DefinitionSet } from "../domain/procedure/compile.ts";
import type { Procedure } from "../domain/procedure/definition.ts";
import type { DefinitionFault } from "../domain/procedure/fault.ts";
import { showPath } from "../domain/procedure/show-path.ts";
import type { LoadFault } from "./load-fault.ts";
import { type DefinitionFiles, type Read, readDefinitions, rootOf, type Sources, values } from "./read-definitions.ts";
import { versionOf } from "./version.ts";

/** A set in which `compile` found no error: what is published, and what the pages are rendered from. */
export type Definitions = Omit<DefinitionSet, "procedures"> & { readonly procedures: readonly Procedure[] };

export type Loaded =
  | { readonly ok: true; readonly definitions: Definitions; readonly warnings: readonly LoadFault[] }
  | { readonly ok: false; readonly faults: readonly LoadFault[] };

/**
 * Reads, parses and compiles every definition of a province. Faults of single files are told first; only a set in which
 * each file is right by itself is compared as a whole.
 */
export const loadDefinitions = (files: DefinitionFiles): Loaded => {
  const sources = readDefinitions(files);
  const faults = Object.values(sources).flatMap((read) => read.faults);
  const [province] = values(sources.province);
  if (faults.length > 0 || province === undefined) return { ok: false, faults };
  const set: DefinitionSet = {
    procedures: values(sources.procedures),
    calendars: values(sources.calendars),
    serviceLines: values(sources.serviceLines),
    messages: values(sources.messages),
    slips: values(sources.slips),
    replies: values(sources.replies),
    routes: values(sources.routes),
    province,
  };
  const found = compile(set).map((fault) => located(fault, sources, rootOf(files)));
  if (found.some(({ severity }) => severity === "error")) return { ok: false, faults: found };
  const procedures = set.procedures.map((procedure) => ({ ...procedure, version: versionOf(procedure) }));
  return { ok: true, definitions: { ...set, procedures }, warnings: found };
};

/** From the place in the set to the file and line: the first part of the path names the kind, the second the file. */
const located = ({ path, ...fault }: DefinitionFault, sources: Sources, root: string): LoadFault => {
  const [kind = "", ...rest] = path;
  const read: Read<unknown> | undefined = isKind(kind, sources) ? sources[kind] : undefined;
  const inside = kind === "province" ? rest : rest.slice(1);
  const source = read?.parsed[kind === "province" ? 0 : Number(rest[0])];
  if (source === undefined) return { file: join(root, String(kind)), line: 1, path: showPath(path), ...fault };
  return { file: source.file, line: source.lineOf(inside), path: showPath(inside), ...fault };
};

const isKind = <Kind extends string>(kind: string | number, sources: Readonly<Record<Kind, unknown>>): kind is Kind =>
  Object.hasOwn(sources, kind);
