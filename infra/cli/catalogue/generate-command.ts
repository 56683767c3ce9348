import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import * as z from "zod";
import { fileNameOf, openFolder, writeDefinition, yamlOf } from "./definition-files.ts";
import { createDice } from "./generate/dice.ts";
import { generatedProcedure } from "./generate/procedure.ts";
import { generatedProvince } from "./generate/province.ts";

/** Lines that are shipped; a generated province is served by them. */
const LINES = ["ho-tich-chung-thuc", "dat-dai-xay-dung-kinh-doanh", "van-hoa-xa-hoi"];

/** A province has some 400 procedures and up to 168 communes. More than 240 no longer fit into what is published at once. */
const Args = z.strictObject({
  procedures: z.coerce.number().int().min(1).max(20_000),
  communes: z.coerce.number().int().min(1).max(240),
  out: z.string().min(1),
  seed: z.coerce.number().int().min(0).default(1),
});

const text = { type: "string" } as const;

const readArgs = (args: string[]): z.infer<typeof Args> | undefined => {
  try {
    const { values } = parseArgs({ args, options: { procedures: text, communes: text, out: text, seed: text } });
    return Args.safeParse(values).data;
  } catch {
    return undefined;
  }
};

/** `motcua catalogue generate`: false when it is not called as the usage says. The same seed writes the same files. */
export const generateCommand = async (args: string[]): Promise<boolean> => {
  const given = readArgs(args);
  if (given === undefined) return false;
  const folder = openFolder(given.out, false);
  const provinceFile = join(given.out, "province.yaml");
  writeFileSync(provinceFile, yamlOf(generatedProvince(createDice(given.seed), given.communes, LINES)));
  const dice = createDice(given.seed);
  for (let at = 0; at < given.procedures; at++) {
    const procedure = generatedProcedure(dice, at);
    writeDefinition(join(folder, fileNameOf(procedure, false)), procedure, []);
  }
  process.stdout.write(
    `Đã tạo ${given.procedures} thủ tục, ${given.communes} xã, phường để thử tải (made for load tests).\n` +
      `Kiểm tra (check): motcua check --province ${relative("", provinceFile)} --folder ${relative("", given.out)}\n`,
  );
  return true;
};
