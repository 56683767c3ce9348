import { bareBundle, functionBundles, leanBareBundle } from "./bundles.ts";
import type { BenchContext } from "./context.ts";
import { atMost, type Figure } from "./figure.ts";

const section = "Bundles, gzip";

export const bundleSize = async ({ scratch, say }: BenchContext): Promise<Figure[]> => {
  say("bundling");
  const bare = bareBundle(scratch);
  const floor = { name: bare.name, value: bare.gzipBytes / 1024 };
  const functions = [...functionBundles(scratch)].sort((a, b) => b.gzipBytes - a.gzipBytes);
  const lean = leanBareBundle(scratch);
  return [...functions, lean].map(({ name, gzipBytes }, at) => ({
    section,
    name: at === 0 ? `${name} (largest)` : name,
    value: gzipBytes / 1024,
    unit: "kB",
    floor,
    ...(at === 0 ? { budget: atMost(1.5) } : {}),
  }));
};
