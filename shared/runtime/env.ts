import type * as z from "zod";

/**
 * Parses the environment of a function once, at start. The only file that reads `process.env`.
 * @throws when a variable is missing or malformed: a fault of the deployment, never of a person
 */
export const readEnv = <Schema extends z.ZodType>(schema: Schema): z.infer<Schema> => {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Environment is not complete: ${faults.join("; ")}`);
};
