import type { IncomingMessage } from "node:http";

/** API Gateway's limit for a request's body. */
export const mostBytes = 10 * 1024 * 1024;

/** @returns undefined when the body is larger than the limit; the rest of it is not read */
export const readBody = async (request: IncomingMessage, most: number = mostBytes): Promise<Buffer | undefined> => {
  if (Number(request.headers["content-length"] ?? 0) > most) return undefined;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
};
