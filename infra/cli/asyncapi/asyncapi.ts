import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { complainUsage } from "../usage.ts";
import { asyncApiDocument, fileOf, messageSchema } from "./document.ts";
import { messages } from "./messages.ts";

export const apiFolder = fileURLToPath(new URL("../../../docs/api/", import.meta.url));

const text = (content: object): string => `${JSON.stringify(content, null, 2)}\n`;

/** Every file as it is committed, by its path under docs/api. */
export const asyncApiFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ["asyncapi.json", text(asyncApiDocument())],
    ...messages.map((message) => [`messages/${fileOf(message)}`, text(messageSchema(message))] as const),
  ]);

/** `motcua asyncapi`: writes the messages' schemas and their description anew after a change of the zod schemas. */
export async function asyncapi(args: string[] = []): Promise<void> {
  if (args.length > 0) return complainUsage("asyncapi");
  await mkdir(join(apiFolder, "messages"), { recursive: true });
  for (const [name, content] of asyncApiFiles()) await writeFile(join(apiFolder, name), content);
  process.stdout.write(`${join(apiFolder, "asyncapi.json")}\n`);
}
