import * as z from "zod";

/** 132 bits that nobody guesses; also the name of the file in the store. */
export const PaperId = z.string().regex(/^[\w-]{22}$/);
