import type * as z from "zod";

export type Method = "get" | "post";

/** One operation of the API as the document tells it. */
export interface Operation {
  readonly summary: string;
  readonly tag: string;
  readonly public?: true;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  readonly status?: 201;
  /** Takes If-Match with the version that the caller has seen. */
  readonly versioned?: true;
}
