import * as z from "zod";
import { scriptNames, styleNames } from "../../web-static/site/site-assets.ts";

const Names = z.array(z.string());

/** What pages are rendered with beside the definitions: the operator's command writes it when it has put the assets up. */
export const SiteSettings = z.object({
  publicUrl: z.string(),
  siteConfig: z.object({ issuer: z.string(), clientId: z.string(), province: z.string() }),
  assets: z.object({
    scripts: z.record(z.enum(scriptNames), z.object({ file: z.string(), imports: Names })),
    styles: z.record(z.enum(styleNames), z.string()),
    voice: z.string(),
    preloadFonts: z.record(z.enum(styleNames), Names),
  }),
  /** Stands for the code that renders: pages of another build are rendered anew. */
  build: z.string(),
});
export type SiteSettings = z.infer<typeof SiteSettings>;
