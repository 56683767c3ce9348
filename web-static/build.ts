import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";
import { build as buildClient, type Manifest } from "vite";
import type { ScriptName, SiteAssets, StyleName } from "./site/site-assets.ts";
import { writeSiteFonts } from "./site-fonts.ts";

const WEB = fileURLToPath(new URL(".", import.meta.url));
const ROOT = fileURLToPath(new URL("..", import.meta.url));

const SCRIPTS: Readonly<Record<ScriptName, string>> = {
  search: "citizen/search.tsx",
  tracking: "citizen/tracking.tsx",
  verify: "citizen/verify.tsx",
  "take-number": "citizen/take-number.tsx",
  "book-appointment": "citizen/booking/book-appointment.tsx",
  "print-button": "citizen/print-button.ts",
  "procedure-filter": "citizen/procedure-filter.ts",
  "commune-choice": "citizen/commune-choice.tsx",
  "list-upload": "citizen/list-upload.tsx",
  announcements: "citizen/announcements.tsx",
  "commune-outings": "citizen/commune-outings.ts",
  "own-papers": "citizen/own-papers-script.tsx",
  offline: "browser/offline.ts",
  "service-worker": "browser/service-worker.ts",
  board: "display/board.tsx",
  console: "counter/console.tsx",
};
const STYLES: Readonly<Record<StyleName, string>> = {
  site: "assets/site.css",
  board: "assets/board.css",
  console: "assets/console.css",
  sheet: "assets/sheet.css",
};

const VOICE = "display/voice/vi.mp3";

export interface BuiltWeb {
  /** Hashed client assets; each lies at "/assets/<name>" of the site. */
  readonly assetsFolder: string;
  /** Node module that exports `planSite` and `renderSite`. */
  readonly renderer: string;
  /** Node module that exports `renderTracking`. */
  readonly trackingRenderer: string;
  /** Names of the hashed assets as JSON (`SiteAssets`). */
  readonly assets: string;
  /** Stands for the sources: what is built of the same is the same. */
  readonly build: string;
  /** True when the sources had not changed and nothing was built. */
  readonly unchanged: boolean;
}

const filesUnder = async (folder: string): Promise<string[]> => {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
  return files.filter(
    (file) => /\.(ts|tsx|css|mp3)$/.test(file) && !file.includes(".test.") && !file.includes("/testing/"),
  );
};

/** Hash over everything that the bundles are made from; the lock file stands for the packages. */
const sourceHash = async (): Promise<string> => {
  const lists = await Promise.all(
    ["web-static", "shared/domain", "shared/contracts", "shared/text", "shared/sheet", "shared/print"].map(filesUnder),
  );
  const files = [...lists.flat().sort(), "package-lock.json"];
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(await readFile(join(ROOT, file)))
      .update("\0");
  return hash.digest("hex");
};

const chunksOf = (manifest: Manifest, entry: string): string[] => {
  const seen = new Set<string>();
  const walk = (key: string) => {
    for (const next of manifest[key]?.imports ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      walk(next);
    }
  };
  walk(entry);
  return [...seen].flatMap((key) => manifest[key]?.file ?? []).map((file) => `/${file}`);
};

const fileOf = (manifest: Manifest, source: string): string => {
  const file = manifest[source]?.file;
  if (file === undefined) throw new Error(`The build made nothing of ${source}`);
  return `/${file}`;
};

const siteAssets = (manifest: Manifest): SiteAssets => {
  const scripts = Object.entries(SCRIPTS).map(([name, source]) => {
    return [name, { file: fileOf(manifest, source), imports: chunksOf(manifest, source) }];
  });
  const styles = Object.entries(STYLES).map(([name, source]) => [name, fileOf(manifest, source)]);
  const fonts = (name: RegExp) =>
    Object.values(manifest)
      .flatMap(({ file }) => (name.test(file) ? [`/${file}`] : []))
      .sort();
  const headings = fonts(/heading-.*\.woff2$/);
  const usual = fonts(/-400-normal-.*\.woff2$/);
  const bold = fonts(/-600-normal-.*\.woff2$/);
  return {
    scripts: Object.fromEntries(scripts),
    styles: Object.fromEntries(styles),
    voice: fileOf(manifest, VOICE),
    preloadFonts: { site: headings, sheet: headings, board: [...usual, ...bold], console: usual },
  };
};

/** Old browsers that phones in the field still run; no inlined data, because the content policy allows none. */
const client = async (outDir: string): Promise<Manifest> => {
  const fonts = join(outDir, "fonts");
  await writeSiteFonts(fonts);
  const entries = Object.fromEntries([
    ...Object.entries(SCRIPTS).map(([name, source]) => [name, join(WEB, source)]),
    ...Object.entries(STYLES).map(([name, source]) => [`${name}-style`, join(WEB, source)]),
  ]);
  await buildClient({
    root: WEB,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    resolve: { alias: { "site-fonts": fonts } },
    // Said outright: the default follows NODE_ENV, and whoever runs the build may have set it.
    oxc: { jsx: { runtime: "automatic", importSource: "preact", development: false } },
    build: {
      outDir,
      emptyOutDir: false,
      manifest: "manifest.json",
      target: ["es2020", "chrome87", "safari14"],
      cssTarget: ["chrome87", "safari14"],
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: entries,
        output: { codeSplitting: { groups: [{ name: "preact", test: /node_modules\/preact\// }] } },
      },
    },
  });
  return JSON.parse(await readFile(join(outDir, "manifest.json"), "utf8"));
};

const renderers = (outdir: string) =>
  bundle({
    entryPoints: ["render-site.tsx", "render-tracking.tsx"].map((file) => join(WEB, file)),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    jsx: "automatic",
    jsxImportSource: "preact",
    outdir,
    logLevel: "warning",
  });

const readStamp = (path: string) => readFile(path, "utf8").catch(() => "");

/**
 * Builds the browser's bundles, styles and fonts, and the page renderer as a Node module, into `outDir`. Does nothing
 * when the sources are those of the last build.
 */
export const buildWeb = async ({ outDir }: { outDir: string }): Promise<BuiltWeb> => {
  const built = {
    assetsFolder: join(outDir, "assets"),
    renderer: join(outDir, "render-site.mjs"),
    trackingRenderer: join(outDir, "render-tracking.mjs"),
    assets: join(outDir, "assets.json"),
  };
  const stamp = join(outDir, "source.sha256");
  const hash = await sourceHash();
  if ((await readStamp(stamp)) === hash) return { ...built, build: hash, unchanged: true };
  // Apart first: two hosts that start at once build the same, and neither may see the other's half.
  const draft = `${outDir.replace(/\/$/, "")}.draft-${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  try {
    const [manifest] = await Promise.all([client(draft), renderers(draft)]);
    await writeFile(join(draft, "assets.json"), JSON.stringify(siteAssets(manifest), null, 2));
    await writeFile(join(draft, "source.sha256"), hash);
    await rm(outDir, { recursive: true, force: true });
    await rename(draft, outDir).catch(async (fault: unknown) => {
      if ((await readStamp(stamp)) !== hash) throw fault;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return { ...built, build: hash, unchanged: false };
};
