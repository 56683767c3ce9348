import * as z from "zod";
import { line } from "./text.ts";

/** Whose matter it is, or who hands it in. */
export const Person = z
  .object({
    name: line(100),
    phone: z.string().optional().describe("Vietnamese mobile; SMS go here"),
    email: z.email().max(100).optional().describe("Messages go here where the province sends e-mail"),
    idNumber: z
      .string()
      .regex(/^\d{9}(\d{3})?$/)
      .optional(),
    address: line(200).optional(),
  })
  .meta({ id: "Person" });
export type Person = z.infer<typeof Person>;
