import type { DataFolder } from "./data-folder.ts";
import type { Engines } from "./engines.ts";
import { type Answer, httpApi } from "./gateway/api.ts";
import { plainAnswer } from "./gateway/http-answer.ts";
import { jwtAuthorizer } from "./gateway/jwt-authorizer.ts";
import { localRoutes } from "./gateway/local/routes.ts";
import { type GatewayParts, loginPath } from "./gateway/server.ts";
import { distributionSite } from "./gateway/site.ts";
import type { Functions } from "./invoke/functions.ts";
import type { VirtualClock } from "./invoke/virtual-clock.ts";
import { loginProvider } from "./oidc/login-provider.ts";
import { mountLogin } from "./oidc/mount.ts";
import { readAlarms } from "./resources/alarm.ts";
import { readDistribution } from "./resources/distribution.ts";
import { type HttpApi, readHttpApi } from "./resources/http-api.ts";
import type { Place } from "./resources/provider.ts";
import { readLoginClients } from "./resources/user-pool.ts";
import type { Template } from "./template/template.ts";

export interface OpenGatewayParts {
  readonly template: Template;
  readonly engines: Engines;
  readonly functions: Functions;
  readonly clock: VirtualClock;
  readonly data: DataFolder;
  readonly place: Place;
  readonly report: (fault: unknown) => void;
  /** The stand-in for the national portal, when the template speaks to one. */
  readonly portalUrl: string | undefined;
  /** The stand-in for agencies that are called. */
  readonly agenciesUrl: string;
  readonly underLoad: boolean;
}

/** A load test measures what the system holds, not what its routes let through. */
const unlimited = (api: HttpApi): HttpApi => ({
  ...api,
  routes: api.routes.map((route) => ({ ...route, throttle: undefined })),
});

/** Joins what the template says about HTTP: login, distribution, API, and the host's own pages beside them. */
export const gatewayParts = ({
  template,
  engines,
  functions,
  clock,
  data,
  place,
  report,
  portalUrl,
  agenciesUrl,
  underLoad,
}: OpenGatewayParts): GatewayParts => {
  const { messages, key, sms, carriers, usage, endpoints } = engines;
  const { issuer, publicUrl, account } = place;
  const clients = readLoginClients(template);
  const defined = readHttpApi(template);
  const api = defined && underLoad ? unlimited(defined) : defined;
  const distribution = readDistribution(template);
  const answer: Answer = api
    ? httpApi({ api, functions, authorize: jwtAuthorizer(key.publicKeys), clock, account })
    : async () => plainAnswer(404, "Not Found");
  const local = localRoutes({
    ...{
      publicUrl,
      issuer,
      clientId: clients[0]?.clientId ?? "local",
      dynamodbUrl: endpoints.dynamodb,
      outputs: template.outputs,
      portalUrl,
      agenciesUrl,
    },
    ...{ clock, sms, carriers, messages, functions, alarms: readAlarms(template), key, usage },
  });
  const site = distribution ? distributionSite(distribution, messages, answer) : answer;
  if (clients.length === 0) return { local, site };
  return { local, site, login: mountLogin(loginProvider(issuer, clients, key, { data, report }), loginPath) };
};
