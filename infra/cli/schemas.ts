import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { Province } from "../../shared/domain/agency/province.ts";
import { CalendarYear } from "../../shared/domain/calendar/calendar-definition.ts";
import { CatalogueMapping } from "../../shared/domain/catalogue/mapping.ts";
import { SmsTemplate } from "../../shared/domain/message/template.ts";
import { ProcedureDefinition } from "../../shared/domain/procedure/definition.ts";
import { ReplyTemplates } from "../../shared/domain/reply/reply.ts";
import { RouteTable } from "../../shared/domain/routing/route-table.ts";
import { SlipTemplate } from "../../shared/domain/slip/template.ts";
import { ServiceLine } from "../../shared/domain/ticket/service-line.ts";
import { complainUsage } from "./usage.ts";

export const schemaFolder = fileURLToPath(new URL("../../shared/definitions/schemas/", import.meta.url));

const schemaByName = {
  procedure: ProcedureDefinition,
  "service-line": ServiceLine,
  calendar: CalendarYear,
  message: SmsTemplate,
  slip: SlipTemplate,
  reply: ReplyTemplates,
  route: RouteTable,
  province: Province,
  "catalogue-mapping": CatalogueMapping,
} as const satisfies Record<string, z.ZodType>;

/** An editor must underline a misspelt entry, as `motcua check` does, even where the parser would let it pass. */
const closeObjects = ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void => {
  if (jsonSchema.type === "object" && jsonSchema.properties !== undefined) jsonSchema.additionalProperties = false;
};

/** Each JSON Schema that editors use while definitions are written, by the name of its file. */
export const schemaFiles = (): ReadonlyMap<string, z.core.JSONSchema.BaseSchema> =>
  new Map(
    Object.entries(schemaByName).map(([name, schema]) => [
      `${name}.schema.json`,
      z.toJSONSchema(schema, { io: "input", override: closeObjects }),
    ]),
  );

/** `motcua schemas`: writes the JSON Schemas anew after a change of the zod schemas. */
export async function schemas(args: string[] = []): Promise<void> {
  if (args.length > 0) return complainUsage("schemas");
  await mkdir(schemaFolder, { recursive: true });
  for (const [name, schema] of schemaFiles())
    await writeFile(join(schemaFolder, name), `${JSON.stringify(schema, null, 2)}\n`);
  process.stdout.write(`${[...schemaFiles().keys()].join("\n")}\n`);
}
