import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { parse, stringify } from "yaml";
import { bundle } from "../../infra/aws/bundle.ts";
import { generateCommand } from "../../infra/cli/catalogue/generate-command.ts";
import { Province } from "../../shared/domain/agency/province.ts";
import { buildWeb } from "../../web-static/build.ts";
import { localBucket } from "../support/s3-local.ts";
import { root } from "./bundles.ts";
import { type CatalogueJob, CatalogueRan } from "./catalogue-job.ts";
import { runProbe, writeProbe } from "./cold-start.ts";
import type { BenchContext } from "./context.ts";
import { atMost, type Figure } from "./figure.ts";
import { functionEnv } from "./function-env.ts";
import { clientOf, freshTables } from "./tables.ts";

const PROCEDURES = 400;
const COMMUNES = 124;
const section = `A whole catalogue: ${PROCEDURES} procedures × ${COMMUNES} communes`;
const CODE = "9.000200";

/** Pages of a procedure and its sheets, the five lists that name it with their two feeds, in both languages; the worker. */
const PAGES_OF_A_PROCEDURE = 2 * (1 + 1 + 5 + 2) + 1;
/** A commune's page, poster, numbers and board in both languages, and its card. */
const PAGES_OF_A_COMMUNE = 2 * 4 + 1;
/** What the site's function has in the template. */
const FUNCTION_MB = 1769;
const FUNCTION_SECONDS = 180;

const publisher = async (job: CatalogueJob): Promise<CatalogueRan> => {
  const args = [join(import.meta.dirname, "catalogue-publisher.ts"), JSON.stringify(job)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  child.stdout.on("data", (part) => {
    printed += part;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`The publisher ended with ${code}`);
  return CatalogueRan.parse(JSON.parse(printed));
};

/** Another phone of the tenth commune, in the province's file. */
const changeCommune = (file: string): void => {
  const province = Province.parse(parse(readFileSync(file, "utf8")));
  const communes = province.communes.map((one, at) => (at === 9 ? { ...one, phone: "02063999999" } : one));
  writeFileSync(file, stringify({ ...province, communes }));
};

const value = (name: string, measured: number, unit: string, limit?: number, note?: string): Figure => ({
  ...{ section, name, value: measured, unit },
  ...(limit === undefined ? {} : { budget: atMost(limit, "value") }),
  ...(note === undefined ? {} : { note }),
});

const partsOf = ({ parts, seconds }: CatalogueRan): Figure[] =>
  parts.map((part) => value(`  ${part.name}`, part.seconds, `s (${Math.round((part.seconds / seconds) * 100)} %)`));

const wholeFigures = (ran: CatalogueRan): Figure[] => [
  value("full publication", ran.seconds, "s", 60, `load of the machine ${loadavg()[0]?.toFixed(1)}`),
  ...partsOf(ran),
  value("  files written", ran.written, "files"),
  value("  of together", ran.bytes / 1e6, "MB"),
  value("  write units", ran.writeUnits, "WU"),
  value("  read units", ran.readUnits, "RU"),
  value("  most memory held", ran.peakMb, "MB", FUNCTION_MB),
];

interface Change {
  readonly what: string;
  /** Files that such a change may render. */
  readonly files: number;
  /** Seconds that it may take; a file of the province is published with all others, which are checked first. */
  readonly seconds?: number;
}

const changeFigures = ({ what, files, seconds }: Change, ran: CatalogueRan): Figure[] => [
  value(`${what}: files rendered`, ran.rendered, "files", files),
  value("  of these written", ran.written, "files"),
  value(`${what}, by a process that knows nothing yet`, ran.seconds, "s", seconds),
  ...partsOf(ran),
  value("  write units", ran.writeUnits, "WU"),
  value("  read units", ran.readUnits, "RU"),
];

/** A province's whole catalogue is put in force and published; then one procedure changes, then one commune. */
export const wholeCatalogue = async ({ scratch, dynamodb, say }: BenchContext): Promise<Figure[]> => {
  const folder = join(scratch, "catalogue");
  await generateCommand(["--procedures", `${PROCEDURES}`, "--communes", `${COMMUNES}`, "--out", folder]);
  const provinceFile = join(folder, "province.yaml");
  const endpoint = await dynamodb();
  const tables = await freshTables(clientOf(endpoint));
  const built = await buildWeb({ outDir: join(root, "dist/web") });
  const site = await localBucket();
  const web = { ...built, renderer: pathToFileURL(built.renderer).href };
  const job: CatalogueJob = {
    ...{ kind: "files", dynamodb: endpoint, s3: site.endpoint, table: tables.definition, bucket: site.bucket },
    ...{ provinceFile, folder, code: CODE, web },
  };
  try {
    say("published as a whole");
    const whole = await publisher(job);
    say("one procedure changed");
    const edit = await publisher({ ...job, kind: "edit" });
    say("one commune's phone changed");
    changeCommune(provinceFile);
    const commune = await publisher(job);
    say("rendered anew by the site's function");
    const bucket = "empty";
    await site.s3.send(new CreateBucketCommand({ Bucket: bucket }));
    const event = join(scratch, "definitions.json");
    writeFileSync(event, JSON.stringify({ Records: [] }));
    const file = join(bundle("functions/site/handler.ts", scratch), "index.mjs");
    const own = { SITE_BUCKET: bucket, AWS_ENDPOINT_URL_S3: site.endpoint };
    const alone = await runProbe([writeProbe(scratch), file, event], { ...functionEnv(endpoint, tables), ...own });
    return [
      ...wholeFigures(whole),
      ...changeFigures({ what: "one procedure edited", files: PAGES_OF_A_PROCEDURE, seconds: 5 }, edit),
      ...changeFigures({ what: "one commune's phone in its file", files: PAGES_OF_A_COMMUNE }, commune),
      value("the site's function from its bundle, every page anew", alone.done.ms / 1000, "s", FUNCTION_SECONDS),
      value("  most memory held", alone.peakMb, "MB", FUNCTION_MB),
    ];
  } finally {
    await site.stop();
  }
};
