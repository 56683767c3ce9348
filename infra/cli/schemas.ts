import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { Province } from "../../shared/domain/agency/province.ts";
import { CalendarYear } from "../../shared/domain/calendar/calendar.ts";
import { SmsTemplate } from "../../shared/domain/message/template.ts";
import { ProcedureDefinition } from "../../shared/domain/procedure/definition.ts";
import { ServiceLine } from "../../shared/domain/ticket/service-line.ts";

export const schemaFolder = fileURLToPath(new URL("../../shared/definitions/schemas/", import.meta.url));

const schemaByName = {
  procedure: ProcedureDefinition,
  "service-line": ServiceLine,
  calendar: CalendarYear,
  message: SmsTemplate,
  province: Province,
} as const satisfies Record<string, z.ZodType>;

/** An editor must underline a misspelt entry, as `motcua check` does, even where the parser would let it pass. */
const closeObjects = ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void => {
  if (jsonSchema.type === "object" && jsonSchema.properties !== undefined) jsonSchema.additionalProperties = false;
};

/** File name and text of each JSON Schema that editors use while definitions are written. */
export const schemaFiles = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(schemaByName).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: "input", override: closeObjects });
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );

/** `motcua schemas`: writes the JSON Schemas anew after a change of the zod schemas. */
export async function schemas(): Promise<void> {
  await mkdir(schemaFolder, { recursive: true });
  for (const [name, text] of schemaFiles()) await writeFile(join(schemaFolder, name), text);
  process.stdout.write(`${[...schemaFiles().keys()].join("\n")}\n`);
}
