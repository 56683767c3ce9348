import * as z from "zod";

/** What a person typed: without blanks around it, and never empty. @param max characters */
export const text = (max: number) => z.string().trim().min(1).max(max);
