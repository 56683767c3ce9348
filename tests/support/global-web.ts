import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWeb } from "../../web-static/build.ts";

/** vitest globalSetup: the browser tests of a run look at one build of the pages, which none of them changes. */
export const setup = async (): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), "web-build-"));
  await buildWeb({ outDir: join(folder, "web") });
  process.env.BUILT_WEB = join(folder, "web");
  return () => rm(folder, { recursive: true, force: true });
};
