import { randomBytes } from "node:crypto";
import { createSocket } from "node:dgram";
import * as z from "zod";
import { readEnv } from "./env.ts";

/** Lambda sets both where tracing is on; the second anew for each invocation. */
const Tracing = z.object({
  AWS_XRAY_DAEMON_ADDRESS: z
    .string()
    .regex(/^[^:]+:\d+$/)
    .optional(),
  _X_AMZN_TRACE_ID: z.string().optional(),
});

const header = /^Root=([^;]+);(?:.*;)?Parent=([0-9a-f]{16});(?:.*;)?Sampled=1/;

/**
 * Marks the invocation in X-Ray with the request's own trace, so that `annotation.trace = "…"` finds it there too. One small
 * datagram to the daemon beside the function; nothing is waited for, and one that is lost is missed by nobody.
 * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-api-segmentdocuments.html
 */
export const annotateTrace = (traceId: string, epochMs: number): void => {
  const { AWS_XRAY_DAEMON_ADDRESS: daemon, _X_AMZN_TRACE_ID: context = "" } = readEnv(Tracing);
  const [, root, parent] = header.exec(context) ?? [];
  if (daemon === undefined || root === undefined) return;
  const [host = "", port = ""] = daemon.split(":");
  const seconds = epochMs / 1000;
  const segment = {
    ...{ name: "request", id: randomBytes(8).toString("hex"), trace_id: root, parent_id: parent, type: "subsegment" },
    ...{ start_time: seconds, end_time: seconds, annotations: { trace: traceId } },
  };
  const socket = createSocket("udp4");
  socket.on("error", () => socket.close());
  socket.send(`{"format":"json","version":1}\n${JSON.stringify(segment)}`, Number(port), host, () => socket.close());
};
