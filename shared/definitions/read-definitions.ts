import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type * as z from "zod";
import { Province } from "../domain/agency/province.ts";
import { CalendarYear } from "../domain/calendar/calendar-definition.ts";
import { SmsTemplate } from "../domain/message/template.ts";
import type { DefinitionSet } from "../domain/procedure/compile.ts";
import { ProcedureDefinition } from "../domain/procedure/definition.ts";
import { ReplyTemplates } from "../domain/reply/reply.ts";
import { RouteTable } from "../domain/routing/route-table.ts";
import { SlipTemplate } from "../domain/slip/template.ts";
import { ServiceLine } from "../domain/ticket/service-line.ts";
import type { LoadFault } from "./load-fault.ts";
import { type Parsed, parseDefinition } from "./parse-definition.ts";

export interface DefinitionFiles {
  /** The province's file, such as infra/provinces/cao-bang.yaml. */
  readonly provinceFile: string;
  /** Folder with procedures/; calendars/, service-lines/, messages/, slips/, replies/ and routes/ that it lacks are the shipped ones. This one when absent. */
  readonly folder?: string;
}

export interface Read<Value> {
  readonly parsed: readonly Parsed<Value>[];
  readonly faults: readonly LoadFault[];
}

export type Sources = {
  readonly [Kind in Exclude<keyof DefinitionSet, "province">]-?: Read<NonNullable<DefinitionSet[Kind]>[number]>;
} & {
  readonly province: Read<Province>;
};

const SHIPPED = fileURLToPath(new URL(".", import.meta.url));

export const rootOf = ({ folder }: DefinitionFiles): string => folder ?? SHIPPED;

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
  severity: "error",
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

/** Every definition of a province as far as it can be read, each with its file. */
export const readDefinitions = (files: DefinitionFiles): Sources => {
  const root = rootOf(files);
  const own = (kind: string): string => join(existsSync(join(root, kind)) ? root : SHIPPED, kind);
  return {
    procedures: readFolder(join(root, "procedures"), ProcedureDefinition),
    calendars: readFolder(own("calendars"), CalendarYear),
    serviceLines: readFolder(own("service-lines"), ServiceLine),
    messages: readFolder(own("messages"), SmsTemplate),
    slips: readFolder(own("slips"), SlipTemplate),
    replies: readFolder(own("replies"), ReplyTemplates),
    // Routes name the offices of one province, so none are shipped for all of them.
    routes: existsSync(join(root, "routes"))
      ? readFolder(join(root, "routes"), RouteTable)
      : { parsed: [], faults: [] },
    province: readFiles([files.provinceFile], Province),
  };
};

export const values = <Value>({ parsed }: Read<Value>): Value[] => parsed.map(({ value }) => value);
