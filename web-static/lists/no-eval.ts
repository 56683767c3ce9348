import { config } from "zod";

/** The pages' content policy forbids making code from texts, which zod else tries as soon as it is given a shape. */
export const forbidEval = (): void => void config({ jitless: true });
