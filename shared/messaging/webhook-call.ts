import { type IncomingMessage, request as plainRequest } from "node:http";
import { request as tlsRequest } from "node:https";
import { isIP } from "node:net";
import type { DeliveryTrouble } from "../domain/delivery/trouble.ts";
import { troubleOfAnswer, type WebhookAnswer } from "../domain/delivery/webhook-answer.ts";
import { AddressRefused, isPublicAddress, publicLookup, type Reachable, type Resolve } from "./public-address.ts";

export interface WebhookCall {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** @returns undefined when it was taken, else what went wrong; never throws for what the other side does */
export type CallWebhook = (call: WebhookCall) => Promise<DeliveryTrouble | undefined>;

export interface WebhookSettings extends Reachable {
  readonly resolve?: Resolve;
  /** How long one call may take in all. */
  readonly patienceMs?: number;
}

/** An answer says little; whoever sends more does not mean us. */
const longestAnswer = 64 * 1024;

const readAnswer = async (response: IncomingMessage): Promise<{ body: string; cut: boolean }> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response) {
    parts.push(part);
    length += part.length;
    if (length > longestAnswer) return { body: "", cut: true };
  }
  return { body: Buffer.concat(parts).toString(), cut: false };
};

/** Seconds, or a date, as RFC 9110 allows. */
const pauseIn = (header: string | undefined): number | undefined => {
  if (header === undefined) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return seconds > 0 ? seconds : undefined;
};

/** A host that is an address already is never looked up. */
const checkLiteral = ({ hostname }: URL, allow: Reachable): void => {
  const literal = hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal) !== 0 && !isPublicAddress(literal, allow)) throw new AddressRefused(`${literal} is not public`);
};

const troubleOf = (fault: unknown, inTime: boolean): DeliveryTrouble => {
  if (!inTime) return { kind: "timeout", detail: "ETIMEDOUT" };
  if (fault instanceof AddressRefused) return { kind: "address-refused", detail: fault.code };
  const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
  return { kind: "unreachable", detail: typeof code === "string" ? code : "no connection" };
};

const post = async (call: WebhookCall, settings: WebhookSettings, signal: AbortSignal): Promise<WebhookAnswer> => {
  const url = new URL(call.url);
  checkLiteral(url, settings);
  // Without TLS nobody is called but the stand-in on this computer.
  if (url.protocol !== "https:" && !settings.loopback) throw new AddressRefused("not https");
  const send = url.protocol === "https:" ? tlsRequest : plainRequest;
  const options = {
    method: "POST",
    agent: false,
    signal,
    lookup: publicLookup(settings, settings.resolve),
    headers: { ...call.headers, accept: "application/json", "content-length": Buffer.byteLength(call.body) },
  } as const;
  // node:http follows no redirect; an answer of that kind is trouble like any other.
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    send(url, options, resolve).on("error", reject).end(call.body);
  });
  try {
    const retryAfterSeconds = pauseIn(response.headers["retry-after"]);
    return {
      status: response.statusCode ?? 0,
      ...(await readAnswer(response)),
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    };
  } finally {
    response.destroy();
  }
};

/** Tells an agency's address something, once. */
export const webhookCaller =
  (settings: WebhookSettings): CallWebhook =>
  async (call) => {
    const signal = AbortSignal.timeout(settings.patienceMs ?? 10_000);
    try {
      return troubleOfAnswer(await post(call, settings, signal));
    } catch (fault) {
      return troubleOf(fault, !signal.aborted);
    }
  };
