import * as z from "zod";

/** What a publisher's own process is told. */
export const CatalogueJob = z.object({
  /** `files`: the province's files are put in force, as the operator's command does; `edit`: one procedure, as its editor does. */
  kind: z.enum(["files", "edit"]),
  dynamodb: z.string(),
  s3: z.string(),
  table: z.string(),
  bucket: z.string(),
  provinceFile: z.string(),
  folder: z.string(),
  /** Procedure that is edited. */
  code: z.string(),
  web: z.object({ renderer: z.string(), assets: z.string(), assetsFolder: z.string(), build: z.string() }),
});
export type CatalogueJob = z.infer<typeof CatalogueJob>;

/** What it tells at its end. */
export const CatalogueRan = z.object({
  /** Seconds of each part, in its order. */
  parts: z.array(z.object({ name: z.string(), seconds: z.number() })),
  /** Seconds from the first call to the last; without the start of the process. */
  seconds: z.number(),
  rendered: z.number(),
  written: z.number(),
  /** Bytes of the pages written. */
  bytes: z.number(),
  readUnits: z.number(),
  writeUnits: z.number(),
  /** The most memory that the process held. */
  peakMb: z.number(),
});
export type CatalogueRan = z.infer<typeof CatalogueRan>;
