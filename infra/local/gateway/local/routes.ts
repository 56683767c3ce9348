import type { IncomingMessage } from "node:http";
import * as z from "zod";
import { CarrierOrder, type Carriers } from "../../carriers/carrier-state.ts";
import { demoOfficers, demoPassword } from "../../demo-officers.ts";
import { offsetAfter } from "../../invoke/clock-command.ts";
import type { Functions } from "../../invoke/functions.ts";
import type { VirtualClock } from "../../invoke/virtual-clock.ts";
import { accessClaims } from "../../oidc/access-token.ts";
import type { SigningKey } from "../../oidc/signing-key.ts";
import type { AlarmSpec } from "../../resources/alarm.ts";
import type { Messages } from "../../services/messages.ts";
import type { Sms } from "../../services/sms-store.ts";
import { resetUsage, type Usage } from "../../services/usage.ts";
import type { HttpAnswer } from "../http-answer.ts";
import { readBody } from "../request-body.ts";
import { alarmViews } from "./alarm-view.ts";
import { carriedPage } from "./carried-page.ts";
import { carriedViews, modesOf, smsOnPhones } from "./carried-view.ts";
import { indexPage } from "./index-page.ts";
import { phonePage } from "./phone.ts";
import { queueViews } from "./queue-view.ts";
import { smsView } from "./sms-view.ts";

export interface LocalParts {
  readonly publicUrl: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Where AWS's own command line and SDKs find DynamoDB; the other services share the messages' address. */
  readonly dynamodbUrl: string;
  /** The stack's outputs, as `cdk deploy --outputs-file` would write them. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly portalUrl: string | undefined;
  readonly agenciesUrl: string;
  readonly clock: VirtualClock;
  readonly sms: Sms;
  readonly carriers: Carriers;
  readonly messages: Messages;
  readonly functions: Functions;
  readonly alarms: readonly AlarmSpec[];
  readonly key: SigningKey;
  readonly usage: Usage;
}

const Token = z.object({
  role: z.union([z.string(), z.array(z.string())]).optional(),
  scope: z.string().optional(),
  /** Whole groups, such as "receptionist:01288", beside or instead of role and scope. */
  groups: z.array(z.string()).default([]),
  username: z.string().optional(),
  lifetimeSeconds: z.number().optional(),
});

const answer = (status: number, type: string, body: string): HttpAnswer => ({
  status,
  headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" },
  body: Buffer.from(body),
});
const json = (value: unknown, status = 200): HttpAnswer =>
  answer(status, "application/json", JSON.stringify(value, null, 2));
const html = (text: string): HttpAnswer => answer(200, "text/html", text);

const jsonBody = async (request: IncomingMessage): Promise<unknown> => {
  try {
    return JSON.parse((await readBody(request))?.toString() ?? "");
  } catch {
    return undefined;
  }
};

const vietnamTime = (milliseconds: number): string =>
  `${new Date(milliseconds + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;

type Route = (request: IncomingMessage, query: URLSearchParams) => HttpAnswer | Promise<HttpAnswer>;

/** What the host tells about itself, and how tests and demonstrations move its clock and make tokens. */
export const localRoutes = (parts: LocalParts): ReadonlyMap<string, Route> => {
  const { clock, sms, carriers, messages, usage, alarms, functions } = parts;
  const messagesView = (query?: URLSearchParams) => smsOnPhones(sms, carriers, phoneOf(query)).map(smsView);
  const clockView = () => ({
    now: new Date(clock.now()).toISOString(),
    vietnam: vietnamTime(clock.now()),
    offsetSeconds: Math.round(clock.offset() / 1000),
  });
  return new Map<string, Route>([
    [
      "GET /local/",
      () => {
        const queues = queueViews(messages);
        const state = {
          queues,
          alarms: alarmViews(alarms, queues, functions.metrics),
          officers: demoOfficers,
          password: demoPassword,
        };
        const shifted = clock.offset() !== 0;
        const { publicUrl, portalUrl, agenciesUrl } = parts;
        return html(indexPage({ publicUrl, portalUrl, agenciesUrl, now: vietnamTime(clock.now()), shifted, ...state }));
      },
    ],
    ["GET /local/phone", (_, query) => html(phonePage(messagesView(query)))],
    ["GET /local/sms", (_, query) => json(messagesView(query))],
    ["GET /local/messages", () => html(carriedPage(carriedViews(sms, carriers), carriers.modeOf))],
    ["GET /local/carriers", () => json({ modes: modesOf(carriers), carried: carriedViews(sms, carriers) })],
    [
      "POST /local/carriers",
      async (request) => {
        const order = CarrierOrder.safeParse(await jsonBody(request));
        if (!order.success) return json({ error: z.prettifyError(order.error) }, 400);
        carriers.behave(order.data.carrier, order.data.mode);
        return json(modesOf(carriers));
      },
    ],
    ["GET /local/queues", () => json(queueViews(messages))],
    ["GET /local/alarms", () => json(alarmViews(alarms, queueViews(messages), functions.metrics))],
    [
      "GET /local/endpoints",
      () => {
        const { url } = messages;
        return json({
          s3: url,
          sns: url,
          sqs: url,
          dynamodb: parts.dynamodbUrl,
          portal: parts.portalUrl,
          agencies: parts.agenciesUrl,
          outputs: parts.outputs,
        });
      },
    ],
    ["GET /local/clock", () => json(clockView())],
    [
      "POST /local/clock",
      async (request) => {
        const offset = offsetAfter(await jsonBody(request), clock.now(), clock.offset());
        if (typeof offset === "string") return json({ error: offset }, 400);
        clock.setOffset(offset);
        return json(clockView());
      },
    ],
    [
      "POST /local/token",
      async (request) => {
        const asked = Token.safeParse(await jsonBody(request));
        if (!asked.success) return json({ error: z.prettifyError(asked.error) }, 400);
        const { role, scope, groups, username, lifetimeSeconds } = asked.data;
        const named = role ? [role].flat().map((one) => `${one}:${scope ?? "cao-bang"}`) : [];
        const claims = accessClaims({
          iss: parts.issuer,
          client_id: parts.clientId,
          username: username ?? [role].flat()[0] ?? "officer",
          groups: [...named, ...groups],
          scope: "openid profile",
        });
        return json({ access_token: await parts.key.sign(claims, lifetimeSeconds), token_type: "Bearer" });
      },
    ],
    [
      "GET /local/usage",
      async () => {
        await functions.measure();
        return json(usage);
      },
    ],
    [
      "POST /local/usage/reset",
      async () => {
        await functions.measure();
        resetUsage(usage);
        return json({ reset: true });
      },
    ],
  ]);
};

/** A plus sign in a query string is read as a blank; phones begin with one. */
const phoneOf = (query: URLSearchParams | undefined): string | undefined => {
  const to = query?.get("to")?.trim();
  return to ? (to.startsWith("+") ? to : `+${to}`) : undefined;
};
