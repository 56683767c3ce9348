import { injectLambdaContext } from "@aws-lambda-powertools/logger/middleware";
import middy from "@middy/core";
import type { Context } from "aws-lambda";
import { log } from "./log.ts";

/**
 * The one middy stack around every Lambda: log context by request, and an error line before the fault goes on to
 * Lambda, which retries or answers 500.
 */
export const entry = <Event, Answer>(handler: (event: Event, context: Context) => Promise<Answer>) =>
  middy<Event, Answer>()
    .use(injectLambdaContext(log, { clearState: true }))
    .onError(({ error }) => {
      log.error("unhandled fault", error instanceof Error ? error : new Error(String(error)));
    })
    .handler(handler);
