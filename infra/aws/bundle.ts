import { existsSync, globSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";

const root = join(import.meta.dirname, "../..");

/** "functions/ticket/watch-handler.ts" → "ticket-watch": the name of a function's bundle, log service and alarms. */
export function functionName(entry: string): string {
  const [, capability, file] = entry.split("/");
  const part = file?.replace(/-?handler\.ts$/, "");
  return part ? `${capability}-${part}` : `${capability}`;
}

/** Every handler of the repository, as paths from its root. */
const handlers: readonly string[] = globSync("functions/*/*handler.ts", { cwd: root });

/** Folders that hold the bundles of all handlers already. */
const filled = new Set<string>();

/**
 * Bundles a handler into `<outdir>/bundles/<name>/index.mjs`. ESM and module-first packages halve the time a function
 * needs to start. The source map and the list of inputs lie beside the folder, so they are kept but never shipped. The first
 * handler brings all others along: what they share is read once, which takes a third of the time.
 * @returns the folder that holds index.mjs and nothing else
 */
export function bundle(entry: string, outdir: string): string {
  if (!existsSync(join(root, entry))) throw new Error(`${entry} does not exist, so its function cannot be bundled.`);
  if (!handlers.includes(entry)) bundleThese([entry], outdir);
  else if (!filled.has(outdir)) {
    bundleThese(handlers, outdir);
    filled.add(outdir);
  }
  return join(outdir, "bundles", functionName(entry));
}

function bundleThese(entries: readonly string[], outdir: string): void {
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: entries.map((entry) => ({ in: entry, out: join(functionName(entry), "index") })),
    outdir: join(outdir, "bundles"),
    outExtension: { ".js": ".mjs" },
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
  for (const { entryPoint, imports } of Object.values(metafile.outputs)) {
    const required = imports.filter(isRequired).map(({ path }) => path);
    if (required.length > 0)
      throw new Error(`${entryPoint} requires ${required.join(", ")} at run time, which ESM cannot.`);
  }
  for (const { path, contents } of outputFiles) {
    const folder = dirname(path);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.endsWith(".map") ? `${folder}.mjs.map` : path, contents);
  }
  for (const [path, output] of Object.entries(metafile.outputs))
    if (output.entryPoint !== undefined)
      writeFileSync(`${dirname(join(root, path))}.meta.json`, JSON.stringify(output));
}

/** A CommonJS package that asks for something outside the bundle would fail at its first use, on AWS. */
const isRequired = ({ kind, external }: { kind: string; external?: boolean }): boolean =>
  kind === "require-call" && external === true;
