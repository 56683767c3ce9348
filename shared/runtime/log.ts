import { Logger } from "@aws-lambda-powertools/logger";

/** Structured log of a function. It takes ids and codes, never names, phone numbers or bodies. */
export const log = new Logger();
