import * as z from "zod";

/**
 * Who is served before others, by law and by province (người cao tuổi, khuyết tật, có thai, con nhỏ, hộ nghèo,
 * người có công). Law: Decree 63/2010/ND-CP art. 18.
 */
export const PriorityClass = z
  .enum(["none", "elderly", "disabled", "pregnant", "small-child", "poor", "merit"])
  .meta({ id: "PriorityClass" });
export type PriorityClass = z.infer<typeof PriorityClass>;
