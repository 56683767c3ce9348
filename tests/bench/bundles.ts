import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { bundle, functionName } from "../../infra/aws/bundle.ts";

export const root = join(import.meta.dirname, "../..");
const bareSource = "tests/bench/bare-client.ts";

export interface Bundle {
  readonly name: string;
  /** The module itself. */
  readonly file: string;
  readonly gzipBytes: number;
}

/** Each file that `CapabilityFunction` would bundle. */
export const handlerFiles = (): string[] =>
  readdirSync(join(root, "functions"), { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|[-/\\])handler\.ts$/.test(file))
    .map((file) => `functions/${file.replaceAll("\\", "/")}`)
    .sort();

const sized = (name: string, folder: string): Bundle => {
  const file = join(folder, "index.mjs");
  return { name, file, gzipBytes: gzipSync(readFileSync(file), { level: 9 }).length };
};

/** Every function's bundle; made once a run. */
export const functionBundles = (outdir: string): readonly Bundle[] => {
  made ??= handlerFiles().map((entry) => sized(functionName(entry), bundle(entry, outdir)));
  return made;
};
let made: readonly Bundle[] | undefined;

/** The SDK's client and one put, by the same bundler as the functions. */
export const leanBareBundle = (outdir: string): Bundle => sized("bare client, our bundler", bundle(bareSource, outdir));

/** The same as anybody would ship it: module first too, but with the SDK's whole chain of credentials. */
export const bareBundle = (outdir: string): Bundle => {
  const folder = join(outdir, "bare");
  buildSync({
    absWorkingDir: root,
    entryPoints: [bareSource],
    outfile: join(folder, "index.mjs"),
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    conditions: ["module", "import"],
    legalComments: "none",
    // Some of the chain's packages are CommonJS and ask for Node's own modules.
    banner: { js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);' },
    logLevel: "error",
  });
  return sized("bare client", folder);
};
