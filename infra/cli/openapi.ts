import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { openApiDocument } from "../../shared/contracts/openapi.ts";

export const openApiFile = fileURLToPath(new URL("../../docs/api/openapi.json", import.meta.url));

/** The document as it is committed. */
export const openApiText = (): string => `${JSON.stringify(openApiDocument(), null, 2)}\n`;

/** `motcua openapi [file]`: writes the API's description anew after a change of the zod schemas. */
export async function openapi([file = openApiFile]: string[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, openApiText());
  process.stdout.write(`${file}\n`);
}
