import { parseArgs } from "node:util";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { RepublishRequest } from "../../shared/contracts/republish.ts";
import { isDossierCode } from "../../shared/domain/dossier/code.ts";
import { queueSender } from "../../shared/messaging/queue.ts";
import { republishRange } from "./republish/range.ts";
import { Endpoints, requireHost } from "./running-host.ts";
import { localClient, readLocalOutputs, readStackOutputs, regionOf, type StackOutputs } from "./stack-outputs.ts";
import { complainUsage } from "./usage.ts";

export interface RepublishArgs {
  readonly request: RepublishRequest;
  readonly outputs?: string;
}

const version = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;

export const readRepublishArgs = (args: string[]): RepublishArgs | undefined => {
  const text = { type: "string" } as const;
  const options = { dossier: text, "from-version": text, "to-version": text, outputs: text };
  try {
    const { dossier = "", outputs, ...versions } = parseArgs({ args, options }).values;
    const from = version(versions["from-version"] ?? "1");
    const to = version(versions["to-version"]);
    const isNumber = versions["to-version"] === undefined || to !== undefined;
    if (!isDossierCode(dossier) || from === undefined || !isNumber || (to !== undefined && to < from)) return undefined;
    const request = { type: "motcua.republish.v1" as const, dossier, from, ...(to === undefined ? {} : { to }) };
    return { request, ...(outputs === undefined ? {} : { outputs }) };
  } catch {
    return undefined;
  }
};

const queueOf = ({ RepublishQueueUrl: url }: StackOutputs): string => {
  if (url === undefined)
    throw new Error("Hệ thống này chưa có hàng đợi republish (no such queue); hãy triển khai lại.");
  return url;
};

interface Place {
  readonly sqs: SQSClient;
  readonly url: string;
}

const placeOf = async (file: string | undefined): Promise<Place | undefined> => {
  if (file !== undefined) {
    const outputs = readStackOutputs(file);
    return { sqs: new SQSClient({ region: regionOf(outputs) }), url: queueOf(outputs) };
  }
  const host = await requireHost();
  if (host === undefined) return undefined;
  const { sqs: endpoint } = await host.get("/local/endpoints", Endpoints);
  return { sqs: new SQSClient({ ...localClient, endpoint }), url: queueOf(await readLocalOutputs(host)) };
};

/** `motcua republish`: has a dossier's facts published again from its history; the request as JSON on stdout. */
export async function republish(args: string[]): Promise<void> {
  if (args.includes("--from")) return republishRange(args);
  const given = readRepublishArgs(args);
  if (given === undefined) return complainUsage("republish");
  const place = await placeOf(given.outputs);
  if (place === undefined) return;
  await queueSender<RepublishRequest>(place.sqs, place.url)(given.request);
  process.stdout.write(`${JSON.stringify(given.request, null, 2)}\n`);
}
