import { readdirSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { lintFile } from "../../shared/definitions/lint-file.ts";
import { type Definitions, type Loaded, loadDefinitions } from "../../shared/definitions/load.ts";
import type { LoadFault } from "../../shared/definitions/load-fault.ts";
import type { DefinitionFiles } from "../../shared/definitions/read-definitions.ts";
import { nearest } from "../../shared/domain/procedure/nearest.ts";
import { complain } from "./complain.ts";
import { countFaults, pageOf, showFaults } from "./show-faults.ts";
import { complainUsage } from "./usage.ts";

const PROVINCES = fileURLToPath(new URL("../provinces/", import.meta.url));

interface Report {
  /** False when something stops publishing. */
  readonly ok: boolean;
  readonly faults: readonly LoadFault[];
  /** What was counted, before the number of faults; nothing could be counted when there is an error. */
  readonly counted: string;
}

const summary = ({
  province,
  procedures,
  serviceLines,
  calendars,
  messages,
  slips,
  replies,
  routes = [],
}: Definitions): string =>
  `${province.name.vi}: ${procedures.length} thủ tục, ${serviceLines.length} nhóm lấy số, ` +
  `${calendars.length} năm lịch, ${messages.length} mẫu tin nhắn, ${slips.length} mẫu giấy, ${replies.length} nhóm mẫu câu, ${routes.length} bảng chuyển hồ sơ. `;

const reviews = ({ procedures }: Definitions): string[] =>
  procedures.flatMap(({ id, name, review }) => (review === undefined ? [] : [`${id} ${name.vi}\n  ${review}`]));

const reportOf = (loaded: Loaded, review: boolean): Report & { readonly notes: readonly string[] } =>
  loaded.ok
    ? {
        ok: true,
        faults: loaded.warnings,
        counted: summary(loaded.definitions),
        notes: review ? ["Chưa xác minh:", ...reviews(loaded.definitions)] : [],
      }
    : { ok: false, faults: loaded.faults, counted: "", notes: [] };

const textOf = ({ faults, counted }: Report, notes: readonly string[] = []): string =>
  [...(faults.length === 0 ? [] : [showFaults(faults)]), `${counted}${countFaults(faults)}.`, ...notes].join("\n\n");

/** The report of one province and whether it may be published. */
export const checkReport = (
  files: DefinitionFiles,
  options: { readonly review: boolean } = { review: false },
): Report & { readonly text: string } => {
  const { notes, ...report } = reportOf(loadDefinitions(files), options.review);
  return { ...report, text: textOf(report, notes) };
};

/** The report of one procedure's file among the others. */
export const checkFile = (file: string, files: DefinitionFiles): Report & { readonly text: string } => {
  const faults = lintFile(file, files);
  const report = { ok: faults.every(({ severity }) => severity === "warning"), faults, counted: "" };
  return { ...report, text: textOf(report) };
};

const OPTIONS = {
  review: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  file: { type: "string" },
  province: { type: "string" },
  folder: { type: "string" },
} as const;

const readArgs = (args: string[]) => {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch {
    return undefined;
  }
};

const noSuchProvince = (name: string, all: readonly string[]): [vi: string, en: string] => {
  const near = nearest(name, all);
  const known = all.join(", ");
  return [
    `Không có tỉnh “${name}”. ${near === undefined ? `Các tỉnh: ${known}.` : `Có phải là “${near}”?`}`,
    `There is no province “${name}”. ${near === undefined ? `Provinces: ${known}.` : `Did you mean “${near}”?`}`,
  ];
};

const asJson = (province: string, { faults }: Report): object[] =>
  faults.map((fault) => ({ province, ...fault, file: relative("", fault.file), page: pageOf(fault) }));

/**
 * `motcua check`: compiles the definitions for the named provinces, or for all, and prints every fault with its file and
 * line. Exit code 1 when an error is among them; warnings alone stop nothing. `--file` checks one procedure's file against
 * the rest, `--json` prints the faults for programs, `--review` also lists what nobody has verified yet. `--folder` reads
 * other definitions, `--province` a province's file that lies elsewhere.
 */
export async function check(args: string[]): Promise<void> {
  const given = readArgs(args);
  if (given === undefined) return complainUsage("check");
  const all = readdirSync(PROVINCES).flatMap((file) =>
    file.endsWith(".yaml") ? [file.slice(0, -".yaml".length)] : [],
  );
  const unknown = given.positionals.find((name) => !all.includes(name));
  if (unknown !== undefined) return complain(noSuchProvince(unknown, all));
  const { file, json, review, province, folder } = given.values;
  const named = (given.positionals.length > 0 ? given.positionals : all).map((name) => join(PROVINCES, `${name}.yaml`));
  const reports = (province === undefined ? named : [province]).map((provinceFile) => {
    const files = { provinceFile, ...(folder === undefined ? {} : { folder }) };
    const report = file === undefined ? checkReport(files, { review }) : checkFile(file, files);
    return { name: basename(provinceFile, ".yaml"), report };
  });
  const faults = reports.flatMap(({ name, report }) => asJson(name, report));
  const text = json ? JSON.stringify(faults, null, 2) : reports.map(({ report }) => report.text).join("\n");
  process.stdout.write(`${text}\n`);
  if (reports.some(({ report }) => !report.ok)) process.exitCode = 1;
}
