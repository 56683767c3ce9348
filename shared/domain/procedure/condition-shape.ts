import * as z from "zod";
import type { Condition } from "./condition.ts";
import { Key } from "./key.ts";

const OneOrMore = z.union([Key, z.array(Key).min(1).max(20)]);

/** A condition as an official writes it; whatever is not one of these five forms is refused. */
export const ConditionShape: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ case: OneOrMore.describe("True in this case, or in one of these") }),
      z.strictObject({
        answer: Key.describe("A question of this procedure"),
        is: OneOrMore.describe("True when the person chose this option, or one of these"),
      }),
      z.strictObject({ all: z.array(ConditionShape).min(1).max(20) }),
      z.strictObject({ any: z.array(ConditionShape).min(1).max(20) }),
      z.strictObject({ not: ConditionShape }),
    ]),
  )
  .meta({ id: "Condition", description: "When something applies, by case and by answers" });
