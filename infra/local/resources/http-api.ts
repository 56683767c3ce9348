import * as z from "zod";
import { HostFault } from "../host-fault.ts";
import type { Template } from "../template/template.ts";
import { type Provider, stableId } from "./provider.ts";

export interface Throttle {
  readonly burst: number;
  /** Requests per second. */
  readonly rate: number;
}

export interface Authorizer {
  readonly issuer: string;
  readonly audience: readonly string[];
}

export interface Route {
  /** "GET /api/dossiers/{code}", "ANY /{proxy+}" or "$default" */
  readonly key: string;
  readonly functionArn: string;
  readonly authorizer?: Authorizer | undefined;
  readonly scopes: readonly string[];
  readonly throttle?: Throttle | undefined;
  readonly timeoutMs: number;
}

export interface Cors {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly exposed: readonly string[];
  readonly credentials: boolean;
  readonly maxAgeSeconds?: number | undefined;
}

export interface HttpApi {
  readonly id: string;
  readonly cors?: Cors | undefined;
  readonly routes: readonly Route[];
}

const strings = z.array(z.string()).default([]);
const Limits = z.object({
  ThrottlingBurstLimit: z.coerce.number().optional(),
  ThrottlingRateLimit: z.coerce.number().optional(),
});
const Api = z.object({
  CorsConfiguration: z
    .object({
      AllowOrigins: strings,
      AllowMethods: strings,
      AllowHeaders: strings,
      ExposeHeaders: strings,
      AllowCredentials: z.boolean().default(false),
      MaxAge: z.coerce.number().optional(),
    })
    .optional(),
});
const RouteShape = z.object({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.string().default("NONE"),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: strings,
});
const Integration = z.object({
  IntegrationType: z.string(),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.string().default("2.0"),
  TimeoutInMillis: z.coerce.number().default(30_000),
});
const AuthorizerShape = z.object({
  AuthorizerType: z.literal("JWT"),
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: strings }),
});
const Stage = z.object({
  ApiId: z.string(),
  DefaultRouteSettings: Limits.optional(),
  RouteSettings: z.record(z.string(), Limits).default({}),
});

const part = (type: string, key: string): Provider => ({
  type,
  identity: ({ id }, place) => ({ ref: stableId(place, id, 7), attributes: { [key]: stableId(place, id, 7) } }),
});

export const api: Provider = {
  type: "AWS::ApiGatewayV2::Api",
  identity: ({ id }, place) => {
    const ref = stableId(place, id, 10);
    return { ref, attributes: { ApiId: ref, ApiEndpoint: `https://${ref}.execute-api.${place.region}.amazonaws.com` } };
  },
};
export const route = part("AWS::ApiGatewayV2::Route", "RouteId");
export const integration = part("AWS::ApiGatewayV2::Integration", "IntegrationId");
export const authorizer = part("AWS::ApiGatewayV2::Authorizer", "AuthorizerId");
export const stage: Provider = {
  type: "AWS::ApiGatewayV2::Stage",
  identity: ({ properties }) => ({ ref: String(properties.StageName), attributes: {} }),
};

const throttle = (limits: z.infer<typeof Limits> | undefined): Throttle | undefined =>
  limits?.ThrottlingRateLimit === undefined
    ? undefined
    : { rate: limits.ThrottlingRateLimit, burst: limits.ThrottlingBurstLimit ?? limits.ThrottlingRateLimit };

/** The template's HTTP API with its routes joined to their functions, authorizers and limits. */
export const readHttpApi = (template: Template): HttpApi | undefined => {
  const [first, second] = template.of(api.type);
  if (!first) return undefined;
  if (second) throw new HostFault(`This host serves one HTTP API; the template has ${first.id} and ${second.id}.`);
  const cors = Api.parse(first.properties).CorsConfiguration;
  const stages = template.of(stage.type).map(({ properties }) => Stage.parse(properties));
  const [settings] = stages;
  const found = <Shape extends z.ZodType>(type: string, shape: Shape) =>
    new Map(template.of(type).map(({ id, properties }) => [template.refOf(id), shape.parse(properties)] as const));
  const integrations = found(integration.type, Integration);
  const authorizers = found(authorizer.type, AuthorizerShape);
  const routes = template.of(route.type).map(({ id, properties }): Route => {
    const shape = RouteShape.parse(properties);
    const target = integrations.get(shape.Target.replace("integrations/", ""));
    if (target?.IntegrationType !== "AWS_PROXY" || target.PayloadFormatVersion !== "2.0")
      throw new HostFault(`The route ${id} (${shape.RouteKey}) needs a function behind it with payload format 2.0.`);
    const guard = shape.AuthorizationType === "JWT" ? authorizers.get(shape.AuthorizerId ?? "") : undefined;
    if (shape.AuthorizationType !== "NONE" && !guard)
      throw new HostFault(`The route ${id} (${shape.RouteKey}) has an authorizer that is not of type JWT.`);
    return {
      key: shape.RouteKey,
      functionArn: functionArnOf(target.IntegrationUri),
      authorizer: guard && { issuer: guard.JwtConfiguration.Issuer, audience: guard.JwtConfiguration.Audience },
      scopes: shape.AuthorizationScopes,
      throttle: throttle(settings?.RouteSettings[shape.RouteKey] ?? settings?.DefaultRouteSettings),
      timeoutMs: target.TimeoutInMillis,
    };
  });
  return {
    id: template.refOf(first.id),
    routes,
    cors: cors && {
      origins: cors.AllowOrigins,
      methods: cors.AllowMethods,
      headers: cors.AllowHeaders,
      exposed: cors.ExposeHeaders,
      credentials: cors.AllowCredentials,
      maxAgeSeconds: cors.MaxAge,
    },
  };
};

/** An integration names the function itself or the long invocation path of API Gateway around it. */
const functionArnOf = (uri: string): string => /arn:aws:lambda:[^/]*:function:[^/:]+/.exec(uri)?.[0] ?? uri;
