import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { openApiDocument } from "../../shared/contracts/openapi.ts";
import { complainUsage } from "./usage.ts";

export const openApiFile = fileURLToPath(new URL("../../docs/api/openapi.json", import.meta.url));

/** The document as it is committed. */
export const openApiText = (): string => `${JSON.stringify(openApiDocument(), null, 2)}\n`;

/** `motcua openapi [file]`: writes the API's description anew after a change of the zod schemas. */
export async function openapi([file = openApiFile, ...rest]: string[]): Promise<void> {
  if (rest.length > 0 || file === "" || file.startsWith("-")) return complainUsage("openapi");
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, openApiText());
  } catch (cause) {
    throw new Error(`Không ghi được ${file} (cannot be written): ${(cause as Error).message}.`, { cause });
  }
  process.stdout.write(`${file}\n`);
}
