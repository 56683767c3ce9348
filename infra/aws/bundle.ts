import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

const root = join(import.meta.dirname, "../..");

/** "functions/ticket/watch-handler.ts" → "ticket-watch": the name of a function's bundle, log service and alarms. */
export function functionName(entry: string): string {
  const [, capability, file] = entry.split("/");
  const part = file?.replace(/-?handler\.ts$/, "");
  return part ? `${capability}-${part}` : `${capability}`;
}

/**
 * Bundles one handler into `<outdir>/bundles/<name>/index.mjs`. ESM and module-first packages halve the time a function
 * needs to start. The source map and the list of inputs lie beside the folder, so they are kept but never shipped.
 * @returns the folder that holds index.mjs and nothing else
 */
export function bundle(entry: string, outdir: string): string {
  if (!existsSync(join(root, entry))) throw new Error(`${entry} does not exist, so its function cannot be bundled.`);
  const name = functionName(entry);
  const folder = join(outdir, "bundles", name);
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: join(folder, "index.mjs"),
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    conditions: ["module", "import"],
    // In Lambda credentials always come from the environment. The client's default chain (profiles, SSO, containers,
    // instance metadata) is a fifth of a bundle that no function ever runs.
    alias: {
      "@aws-sdk/credential-provider-node": join(import.meta.dirname, "lambda-credentials.ts"),
      // A dictionary for fonts in WOFF 2, half of what draws PDFs; ours are WOFF.
      "brotli/decompress.js": join(import.meta.dirname, "no-brotli.ts"),
    },
    // The typeface of PDFs travels inside the bundle.
    loader: { ".woff": "binary" },
    legalComments: "none",
    sourcemap: "external",
    sourcesContent: false,
    metafile: true,
    write: false,
    logLevel: "error",
  });
  const required = Object.values(metafile.outputs).flatMap(({ imports }) => imports.filter(isRequired));
  if (required.length > 0)
    throw new Error(`${entry} requires ${required.map(({ path }) => path).join(", ")} at run time, which ESM cannot.`);
  mkdirSync(folder, { recursive: true });
  for (const { path, contents } of outputFiles)
    writeFileSync(path.endsWith(".map") ? `${folder}.mjs.map` : path, contents);
  writeFileSync(`${folder}.meta.json`, JSON.stringify(metafile));
  return folder;
}

/** A CommonJS package that asks for something outside the bundle would fail at its first use, on AWS. */
const isRequired = ({ kind, external }: { kind: string; external?: boolean }): boolean =>
  kind === "require-call" && external === true;
