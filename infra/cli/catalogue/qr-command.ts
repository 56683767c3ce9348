import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadDefinitions } from "../../../shared/definitions/load.ts";
import { toLocal } from "../../../shared/domain/calendar/time.ts";
import { inForceOn } from "../../../shared/domain/procedure/applies.ts";
import { now } from "../../../shared/runtime/clock.ts";
import { provinceNamed } from "../province-named.ts";
import { showFaults } from "../show-faults.ts";
import { readStackOutputs } from "../stack-outputs.ts";
import { type PerPage, qrPdf } from "./qr-pdf.ts";

const PROVINCES = join(import.meta.dirname, "../../provinces");

interface QrArgs {
  readonly out: string;
  readonly perPage: PerPage;
  readonly province: string;
  readonly url?: string | undefined;
  readonly outputs?: string | undefined;
}

const isPerPage = (count: number): count is PerPage => count === 1 || count === 6 || count === 12;

/** Undefined when the call is not understood. */
export const readQrArgs = (args: readonly string[]): QrArgs | undefined => {
  const text = { type: "string" } as const;
  try {
    const options = { out: text, "per-page": text, province: text, url: text, outputs: text };
    const {
      out,
      "per-page": count = "6",
      province = "cao-bang",
      url,
      outputs,
    } = parseArgs({ args: [...args], options }).values;
    const perPage = Number(count);
    if (out === undefined || out === "" || !isPerPage(perPage)) return undefined;
    return { out, perPage, province, url, outputs };
  } catch {
    return undefined;
  }
};

/** The site's address: as given, of the deployed stack, of the province's own name, or of this computer. */
const siteUrl = ({ url, outputs, province }: QrArgs): string => {
  if (url !== undefined) return url.replace(/\/$/, "");
  if (outputs !== undefined) return readStackOutputs(outputs, province).SiteUrl;
  const { site } = provinceNamed(province);
  if (site !== undefined) return `https://${site.domain}`;
  throw new Error(
    "Chưa biết địa chỉ trang web: hãy thêm --url hoặc --outputs (the site's address is not known: give --url or --outputs).",
  );
};

/** `motcua catalogue qr`: one PDF with the code of every procedure's page, to print and hang up. */
export const qrCommand = async (args: readonly string[]): Promise<boolean> => {
  const given = readQrArgs(args);
  if (given === undefined) return false;
  const base = siteUrl(given);
  const loaded = loadDefinitions({ provinceFile: join(PROVINCES, `${provinceNamed(given.province).id}.yaml`) });
  if (!loaded.ok) throw new Error(showFaults(loaded.faults));
  // Only these have a page today.
  const today = toLocal(now()).date;
  const inForce = loaded.definitions.procedures.filter((one) => inForceOn(one, today));
  const procedures = inForce.sort((a, b) => a.id.localeCompare(b.id));
  const entries = procedures.map(({ id, name }) => ({ id, name, url: `${base}/thu-tuc/${id}/` }));
  await writeFile(given.out, await qrPdf(entries, { perPage: given.perPage })).catch((cause: Error) => {
    throw new Error(`Không ghi được ${given.out} (cannot be written): ${cause.message}.`, { cause });
  });
  process.stdout.write(`${given.out}: ${entries.length} thủ tục (procedures)\n`);
  return true;
};
