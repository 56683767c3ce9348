import { createHash } from "node:crypto";
import { searchRows } from "./search-rows.ts";
import type { SiteFile } from "./site-file.ts";
import { contentTypeOf } from "./site-file.ts";
import type { SiteInput } from "./site-input.ts";

/**
 * The worker's own address is the root, as it may only serve what lies beside or below it. Its text changes when the
 * build, or what the list and the search show, changes; then browsers fetch what they keep anew.
 */
export const serviceWorkerFile = ({ assets, procedures }: SiteInput): SiteFile => {
  const shown = JSON.stringify([assets, searchRows(procedures, "vi"), searchRows(procedures, "en")]);
  const revision = createHash("sha256").update(shown).digest("hex").slice(0, 16);
  return {
    path: "sw.js",
    body: `// ${revision}\nimportScripts(${JSON.stringify(assets.scripts["service-worker"].file)});\n`,
    contentType: contentTypeOf("sw.js"),
    // Asked for at each visit, so that a publication is seen at once.
    cacheControl: "no-cache",
  };
};
