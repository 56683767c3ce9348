import * as z from "zod";

/** People on one list: the largest school of the country has fewer pupils. */
export const ROWS_AT_MOST = 5000;
/** Rows that are kept, sent and matched together: some 20 kB, far below the 400 kB of an item. */
export const ROWS_IN_PART = 100;

/** One person of a list as the organisation wrote him, cells as text; `line` is the row of the file, the heading being 1. */
export const ListRow = z
  .object({
    line: z.int().min(2).max(1_000_000),
    name: z.string().max(120),
    birthDate: z.string().max(40),
    idNumber: z.string().max(40),
    address: z.string().max(200),
    note: z.string().max(200),
  })
  .meta({ id: "ListRow", description: "One person of a list, as written in the file" });
export type ListRow = z.infer<typeof ListRow>;
