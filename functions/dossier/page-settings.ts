import * as z from "zod";
import { styleNames } from "../../web-static/site/site-assets.ts";

/** What of the site's settings a page without scripts is rendered with; the operator's command writes them. */
export const PageSettings = z.object({
  publicUrl: z.string(),
  siteConfig: z.object({ issuer: z.string(), clientId: z.string(), province: z.string() }),
  assets: z.object({
    styles: z.record(z.enum(styleNames), z.string()),
    preloadFonts: z.record(z.enum(styleNames), z.array(z.string())),
  }),
});
