import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { importCatalogue } from "./import.ts";
import { summaryOf } from "./import-report.ts";
import { readMapping } from "./mapping-file.ts";
import { createProgress } from "./progress.ts";

const FOLDER = ".local/catalogue";

const text = { type: "string" } as const;

const readArgs = (args: string[]) => {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { map: text, out: text, report: text, replace: { type: "boolean", default: false } },
    });
    const [file, ...more] = positionals;
    const { map } = values;
    return file === undefined || map === undefined || more.length > 0 ? undefined : { ...values, file, map };
  } catch {
    return undefined;
  }
};

/** `motcua catalogue import`: false when it is not called as the usage says. Progress goes to stderr. */
export const importCommand = async (args: string[]): Promise<boolean> => {
  const given = readArgs(args);
  if (given === undefined) return false;
  const { file, out = FOLDER } = given;
  const report = given.report ?? join(out, "bao-cao.csv");
  const outcomes = await importCatalogue({
    file,
    mapping: readMapping(given.map),
    folder: out,
    report,
    replace: given.replace,
    progress: createProgress(process.stderr),
    note: (sentence) => void process.stderr.write(`${sentence}\n`),
  });
  const [folder, list] = [relative("", join(out, "procedures")) || ".", relative("", report)];
  process.stdout.write(`${summaryOf(outcomes)}\n\nĐịnh nghĩa (definitions): ${folder}\nBáo cáo (report): ${list}\n`);
  return true;
};
