import { once } from "node:events";
import { Agent, request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import * as z from "zod";
import { type LoopbackServer, serveLoopback } from "./loopback-server.ts";
import type { Usage } from "./usage.ts";

/** Operations that AWS bills in units. */
const billed =
  /\.(GetItem|BatchGetItem|Query|Scan|PutItem|UpdateItem|DeleteItem|BatchWriteItem|TransactWriteItems|TransactGetItems)$/;
const writing = /\.(PutItem|UpdateItem|DeleteItem|BatchWriteItem|TransactWriteItems)$/;
const transaction = /\.Transact/;
const failedCondition = /ConditionalCheckFailedException/;
/** A failed condition's answer does not name its table. */
const unnamed = "failed conditions";

const Units = z.object({ CapacityUnits: z.number().default(0) });
const Consumed = z.object({
  TableName: z.string(),
  CapacityUnits: z.number().default(0),
  GlobalSecondaryIndexes: z.record(z.string(), Units).optional(),
});
const Answer = z.object({ ConsumedCapacity: z.union([Consumed, z.array(Consumed)]).optional() });

/**
 * A pass-through in front of DynamoDB Local that asks for the consumed capacity and counts it. It costs processor
 * time, so who measures speed leaves it away (MOTCUA_METER=0). A transaction is counted twice, as AWS bills it and
 * DynamoDB Local does not; a write whose condition failed counts as one unit, which no answer reports.
 */
export const startMeter = async (target: string, usage: Usage): Promise<LoopbackServer> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part);
    const operation = String(incoming.headers["x-amz-target"] ?? "");
    const counted = billed.test(operation);
    const given = Buffer.concat(parts);
    const body = counted ? askForUnits(given) : given;
    const headers = {
      ...incoming.headers,
      "content-length": String(body.length),
      ...(counted && { "accept-encoding": "identity" }),
    };
    const call = httpRequest(target, { method: incoming.method, path: incoming.url, headers, agent });
    // Told again by `once`; without a listener of its own a late one would end the host.
    call.on("error", () => {});
    const answered = once(call, "response");
    call.end(body);
    const [answer]: IncomingMessage[] = await answered;
    const bytes: Buffer[] = [];
    for await (const part of answer ?? []) bytes.push(part);
    const whole = Buffer.concat(bytes);
    if (counted) count(usage, operation, answer?.statusCode ?? 0, whole);
    outgoing.writeHead(answer?.statusCode ?? 502, answer?.headers);
    outgoing.end(whole);
  };
  // A function that runs out of time goes in the middle of a call; that is its end, not the host's.
  const server = await serveLoopback((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => outgoing.destroy());
  });
  return {
    ...server,
    stop: () => {
      agent.destroy();
      return server.stop();
    },
  };
};

const askForUnits = (body: Buffer): Buffer =>
  Buffer.from(JSON.stringify({ ...JSON.parse(body.toString()), ReturnConsumedCapacity: "INDEXES" }));

const count = (usage: Usage, operation: string, status: number, body: Buffer): void => {
  usage.dynamodb.calls++;
  if (status === 400 && failedCondition.test(body.toString())) {
    usage.dynamodb.writeUnits[unnamed] = (usage.dynamodb.writeUnits[unnamed] ?? 0) + 1;
    return;
  }
  if (status !== 200) return;
  const { ConsumedCapacity } = Answer.parse(JSON.parse(body.toString()));
  const units = writing.test(operation) ? usage.dynamodb.writeUnits : usage.dynamodb.readUnits;
  const factor = transaction.test(operation) ? 2 : 1;
  for (const { TableName, CapacityUnits } of [ConsumedCapacity ?? []].flat())
    units[TableName] = (units[TableName] ?? 0) + CapacityUnits * factor;
};
