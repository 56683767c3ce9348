import * as z from "zod";
import { text } from "./text.ts";

/** Whose matter it is, or who hands it in. */
export const Person = z
  .object({
    name: text(100),
    phone: z.string().optional().describe("Vietnamese mobile; SMS go here"),
    idNumber: z
      .string()
      .regex(/^\d{9}(\d{3})?$/, "số định danh gồm 12 số (hoặc CMND 9 số)")
      .optional(),
    address: text(200).optional(),
  })
  .meta({ id: "Person" });
export type Person = z.infer<typeof Person>;
