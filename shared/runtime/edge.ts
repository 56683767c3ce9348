import { createHash, timingSafeEqual } from "node:crypto";
import type { LambdaEvent } from "hono/aws-lambda";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/**
 * The event as if the visitor had called the API himself. CloudFront calls it in his place and tells his address in a header.
 * Anybody else may send that header too, with his next address or another person's, so it counts only beside the secret that
 * CloudFront alone is told; without it the caller is whoever called.
 */
export const fromVisitor = (event: LambdaEvent, originSecret: string): LambdaEvent => {
  const { requestContext: context, headers = {} } = event as {
    requestContext?: { http?: object };
    headers?: Record<string, string | undefined>;
  };
  const address = headers["x-viewer-address"];
  const throughEdge = timingSafeEqual(digest(headers["x-origin-secret"] ?? ""), digest(originSecret));
  if (!throughEdge || !address || !context?.http) return event;
  return { ...event, requestContext: { ...context, http: { ...context.http, sourceIp: address } } } as LambdaEvent;
};
