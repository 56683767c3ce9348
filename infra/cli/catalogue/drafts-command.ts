import { parseArgs } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { now } from "../../../shared/runtime/clock.ts";
import { type DefinitionItems, dynamodbDefinitionItems } from "../../../shared/store/definition-items.ts";
import { Endpoints, requireHost } from "../running-host.ts";
import { localClient, readLocalOutputs, readStackOutputs, regionOf } from "../stack-outputs.ts";
import { readDefinitions } from "./export-command.ts";
import { putDrafts } from "./put-drafts.ts";

const text = { type: "string" } as const;

const readArgs = (args: string[]) => {
  try {
    return parseArgs({ args, allowPositionals: true, options: { by: text, outputs: text, province: text } });
  } catch {
    return undefined;
  }
};

/** The definition table of the deployed stack that the file names, or of the running local host. */
const itemsOf = async (
  outputs: string | undefined,
  province: string | undefined,
): Promise<DefinitionItems | undefined> => {
  if (outputs !== undefined) {
    const stack = readStackOutputs(outputs, province);
    return dynamodbDefinitionItems(new DynamoDBClient({ region: regionOf(stack) }), stack.DefinitionTable);
  }
  const host = await requireHost();
  if (host === undefined) return undefined;
  const { dynamodb: endpoint } = await host.get("/local/endpoints", Endpoints);
  const { DefinitionTable } = await readLocalOutputs(host);
  return dynamodbDefinitionItems(new DynamoDBClient({ ...localClient, endpoint }), DefinitionTable);
};

/** `motcua catalogue drafts FOLDER`: imported definitions become drafts that officials finish in the console. */
export const draftsCommand = async (args: string[]): Promise<boolean> => {
  const given = readArgs(args);
  const [folder, ...others] = given?.positionals ?? [];
  if (given === undefined || folder === undefined || others.length > 0) return false;
  const { by = "motcua-catalogue", outputs, province } = given.values;
  const definitions = readDefinitions(folder);
  const items = await itemsOf(outputs, province);
  if (items === undefined) return true;
  const { written, unchanged, occupied } = await putDrafts(items, definitions, { by, now });
  process.stdout.write(
    [
      `Bản nháp mới (new drafts): ${written.length}`,
      `Không đổi (unchanged): ${unchanged.length}`,
      `Đang có người soạn, giữ nguyên (somebody's own, left alone): ${occupied.length}`,
      ...occupied.map((code) => `  ${code}`),
      "",
    ].join("\n"),
  );
  return true;
};
