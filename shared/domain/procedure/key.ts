import * as z from "zod";

/** Name by which parts of a definition call each other. */
export const Key = z
  .string()
  // Somebody who has chosen nothing is told so, and not which letters a key has.
  .min(1, { abort: true })
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "chỉ gồm chữ thường, số và dấu gạch nối");
