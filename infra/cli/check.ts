import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type DefinitionFiles, type Definitions, loadDefinitions } from "../../shared/definitions/load.ts";
import type { LoadFault } from "../../shared/definitions/load-fault.ts";
import { nearest } from "../../shared/domain/procedure/nearest.ts";
import { complain } from "./complain.ts";
import { complainUsage } from "./usage.ts";

const PROVINCES = fileURLToPath(new URL("../provinces/", import.meta.url));

/** A fault as an editor reads it: where (most terminals open it at a click), what, and how to mend it. */
export const showFault = ({ file, line, path, code, reason, suggestion }: LoadFault): string =>
  `${relative("", file)}:${line}${path === "" ? "" : `  ${path}`}\n  ${reason}\n  → ${suggestion}  [${code}]`;

const summary = ({ province, procedures, serviceLines, calendars, messages }: Definitions): string =>
  `${province.name.vi}: ${procedures.length} thủ tục, ${serviceLines.length} nhóm lấy số, ` +
  `${calendars.length} năm lịch, ${messages.length} mẫu tin nhắn. Không có lỗi.`;

const reviews = ({ procedures }: Definitions): string[] =>
  procedures.flatMap(({ id, name, review }) => (review === undefined ? [] : [`${id} ${name.vi}\n  ${review}`]));

/** The report of one province and whether it may be published. */
export const checkReport = (
  files: DefinitionFiles,
  options: { readonly review: boolean } = { review: false },
): { readonly ok: boolean; readonly text: string } => {
  const loaded = loadDefinitions(files);
  if (!loaded.ok)
    return { ok: false, text: [...loaded.faults.map(showFault), `${loaded.faults.length} lỗi.`].join("\n\n") };
  const notes = options.review ? ["Chưa xác minh:", ...reviews(loaded.definitions)] : [];
  return { ok: true, text: [summary(loaded.definitions), ...notes].join("\n\n") };
};

const readArgs = (args: string[]) => {
  try {
    const text = { type: "string" } as const;
    const options = { review: { type: "boolean", default: false }, province: text, folder: text } as const;
    return parseArgs({ args, allowPositionals: true, options });
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

/**
 * `motcua check`: compiles the definitions for the named provinces, or for all, and prints every fault with its file and
 * line. Exit code 1 when there is any; `--review` also lists what nobody has verified yet. `--folder` reads other definitions,
 * `--province` a province's file that lies elsewhere.
 */
export async function check(args: string[]): Promise<void> {
  const given = readArgs(args);
  if (given === undefined) return complainUsage("check");
  const all = readdirSync(PROVINCES).flatMap((file) =>
    file.endsWith(".yaml") ? [file.slice(0, -".yaml".length)] : [],
  );
  const unknown = given.positionals.find((name) => !all.includes(name));
  if (unknown !== undefined) return complain(noSuchProvince(unknown, all));
  const { province, folder } = given.values;
  const named = (given.positionals.length > 0 ? given.positionals : all).map((name) => join(PROVINCES, `${name}.yaml`));
  for (const provinceFile of province === undefined ? named : [province]) {
    const report = checkReport(folder === undefined ? { provinceFile } : { provinceFile, folder }, given.values);
    process.stdout.write(`${report.text}\n`);
    if (!report.ok) process.exitCode = 1;
  }
}
