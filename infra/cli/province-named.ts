import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Province } from "../../shared/domain/agency/province.ts";
import { readProvince } from "../aws/province-file.ts";

const FOLDER = join(import.meta.dirname, "../provinces");

/** The province whose file is `infra/provinces/<id>.yaml`. @throws one sentence that lists the files when there is none */
export const provinceNamed = (id: string): Province => {
  const file = join(FOLDER, `${id}.yaml`);
  if (existsSync(file)) return readProvince(file);
  const known = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
  throw new Error(`Không có tệp tỉnh “${id}” (no file for this province); có: ${known.join(", ")}.`);
};
