import { bareBundle, functionBundles, leanBareBundle } from "./bundles.ts";
import type { BenchContext } from "./context.ts";
import { atMost, type Figure } from "./figure.ts";

const section = "Bundles, gzip";

/** Renders pages behind a publication: nobody waits for its start, and it carries the pages and S3's client too. */
const IN_THE_BACKGROUND = "site";

export const bundleSize = async ({ scratch, say }: BenchContext): Promise<Figure[]> => {
  say("bundling");
  const bare = bareBundle(scratch);
  const floor = { name: bare.name, value: bare.gzipBytes / 1024 };
  const functions = [...functionBundles(scratch)].sort((a, b) => b.gzipBytes - a.gzipBytes);
  const lean = leanBareBundle(scratch);
  const largest = functions.find(({ name }) => name !== IN_THE_BACKGROUND);
  return [...functions, lean]
    .map((one) => ({ ...one, isLargest: one === largest }))
    .map(({ name, gzipBytes, isLargest }) => ({
      section,
      name: isLargest ? `${name} (largest that somebody waits for)` : name,
      value: gzipBytes / 1024,
      unit: "kB",
      floor,
      ...(isLargest ? { budget: atMost(1.5) } : {}),
    }));
};
