import * as z from "zod";
import { HostFault } from "../host-fault.ts";
import type { Template } from "../template/template.ts";
import { bucket } from "./bucket.ts";
import { type Provider, stableId } from "./provider.ts";

export interface Behavior {
  /** Undefined: everything that no other behaviour takes. */
  readonly path?: string | undefined;
  readonly methods: readonly string[];
  readonly bucket?: string | undefined;
  /** Answers of the bucket after which the request goes to the API. */
  readonly failover: readonly number[];
  /** Whether the origin sees the visitor's headers, cookies and query: CloudFront keeps them unless a policy says otherwise. */
  readonly forwards: boolean;
  /** What the API's origin is told with each request, over whatever the caller said under the same names. */
  readonly originHeaders: Readonly<Record<string, string>>;
  /** Source of the function that sees the request first. */
  readonly onRequest?: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Distribution {
  readonly rootObject: string;
  /** In CloudFront's order, the default one last. */
  readonly behaviors: readonly Behavior[];
  /** By the status that the origin answered. */
  readonly errorPages: ReadonlyMap<number, { page: string; status: number }>;
  /** S3 says 403 for a missing key unless the reader may also list the bucket. */
  readonly missingStatus: 403 | 404;
}

const BehaviorShape = z.object({
  PathPattern: z.string().optional(),
  TargetOriginId: z.string(),
  AllowedMethods: z.array(z.string()).default(["GET", "HEAD"]),
  ResponseHeadersPolicyId: z.string().optional(),
  OriginRequestPolicyId: z.string().optional(),
  FunctionAssociations: z.array(z.object({ EventType: z.string(), FunctionARN: z.string() })).default([]),
});
const OriginGroup = z.object({
  Id: z.string(),
  FailoverCriteria: z.object({ StatusCodes: z.object({ Items: z.array(z.coerce.number()) }) }),
  Members: z.object({ Items: z.tuple([z.object({ OriginId: z.string() }), z.object({ OriginId: z.string() })]) }),
});
const Config = z.object({
  DistributionConfig: z.object({
    DefaultRootObject: z.string().default(""),
    Origins: z.array(
      z.object({
        Id: z.string(),
        DomainName: z.string(),
        OriginCustomHeaders: z.array(z.object({ HeaderName: z.string(), HeaderValue: z.string() })).default([]),
      }),
    ),
    OriginGroups: z.object({ Items: z.array(OriginGroup).default([]) }).prefault({}),
    DefaultCacheBehavior: BehaviorShape,
    CacheBehaviors: z.array(BehaviorShape).default([]),
    CustomErrorResponses: z
      .array(
        z.object({
          ErrorCode: z.coerce.number(),
          ResponseCode: z.coerce.number().optional(),
          ResponsePagePath: z.string().optional(),
        }),
      )
      .default([]),
  }),
});
const HeadersPolicy = z.object({ ResponseHeadersPolicyConfig: z.record(z.string(), z.unknown()) });

const Aliases = z.object({ DistributionConfig: z.object({ Aliases: z.array(z.string()).default([]) }) });

export const distribution: Provider = {
  type: "AWS::CloudFront::Distribution",
  identity: ({ id, properties }, place) => {
    const ref = `E${stableId(place, id, 13).toUpperCase()}`;
    const DomainName = `d${stableId(place, id, 13)}.cloudfront.net`;
    const names = [DomainName, ...Aliases.parse(properties).DistributionConfig.Aliases];
    const here = Object.fromEntries(names.map((name) => [`https://${name}`, place.publicUrl]));
    return { ref, attributes: { Id: ref, DomainName }, here };
  },
};

export const edgeFunction: Provider = {
  type: "AWS::CloudFront::Function",
  identity: ({ id }, place) => {
    const Arn = `arn:aws:cloudfront::${place.account}:function/${id}`;
    return { ref: Arn, attributes: { FunctionARN: Arn, "FunctionMetadata.FunctionARN": Arn } };
  },
};

export const headersPolicy: Provider = {
  type: "AWS::CloudFront::ResponseHeadersPolicy",
  identity: ({ id }, place) => ({ ref: stableId(place, id, 36), attributes: { Id: stableId(place, id, 36) } }),
};

export const readDistribution = (template: Template): Distribution | undefined => {
  const [resource] = template.of(distribution.type);
  if (!resource) return undefined;
  const { DistributionConfig: config } = Config.parse(resource.properties);
  const buckets = template.of(bucket.type).map(({ properties }) => String(properties.BucketName));
  const origins = new Map(config.Origins.map((origin) => [origin.Id, origin]));
  const behavior = (shape: z.infer<typeof BehaviorShape>): Behavior => {
    const group = config.OriginGroups.Items.find(({ Id }) => Id === shape.TargetOriginId);
    const [first, last] = group?.Members.Items.map(({ OriginId }) => OriginId) ?? [shape.TargetOriginId];
    const domain = origins.get(first ?? "")?.DomainName;
    const told = origins.get(last ?? first ?? "")?.OriginCustomHeaders ?? [];
    if (!domain) throw new HostFault(`The distribution ${resource.id} has no origin ${shape.TargetOriginId}.`);
    const onRequest = shape.FunctionAssociations.find(({ EventType }) => EventType === "viewer-request");
    return {
      path: shape.PathPattern,
      methods: shape.AllowedMethods,
      bucket: buckets.find((name) => domain.startsWith(`${name}.s3`)),
      failover: group?.FailoverCriteria.StatusCodes.Items ?? [],
      forwards: shape.OriginRequestPolicyId !== undefined,
      originHeaders: Object.fromEntries(
        told.map(({ HeaderName, HeaderValue }) => [HeaderName.toLowerCase(), HeaderValue]),
      ),
      onRequest: onRequest && codeOf(template, onRequest.FunctionARN),
      headers: headersOf(template, shape.ResponseHeadersPolicyId),
    };
  };
  return {
    rootObject: config.DefaultRootObject,
    behaviors: [...config.CacheBehaviors.map(behavior), behavior(config.DefaultCacheBehavior)],
    errorPages: new Map(
      config.CustomErrorResponses.flatMap(({ ErrorCode, ResponseCode, ResponsePagePath: page }) =>
        page ? [[ErrorCode, { page, status: ResponseCode ?? ErrorCode }] as const] : [],
      ),
    ),
    missingStatus: JSON.stringify(template.of("AWS::S3::BucketPolicy")).includes("s3:ListBucket") ? 404 : 403,
  };
};

const codeOf = (template: Template, functionArn: string): string | undefined => {
  const found = template.of(edgeFunction.type).find(({ id }) => template.refOf(id) === functionArn);
  return found && String(found.properties.FunctionCode);
};

const Header = z.object({ Header: z.string(), Value: z.string() });
const Security = z
  .object({
    ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string() }),
    ContentTypeOptions: z.object({}),
    FrameOptions: z.object({ FrameOption: z.string() }),
    ReferrerPolicy: z.object({ ReferrerPolicy: z.string() }),
  })
  .partial();

const headersOf = (template: Template, policyId: string | undefined): Record<string, string> => {
  const found = template.of(headersPolicy.type).find(({ id }) => template.refOf(id) === policyId);
  if (!found) return {};
  const { ResponseHeadersPolicyConfig: policy } = HeadersPolicy.parse(found.properties);
  const security = Security.parse(policy.SecurityHeadersConfig ?? {});
  const custom = z
    .object({ Items: z.array(Header) })
    .catch({ Items: [] })
    .parse(policy.CustomHeadersConfig);
  const headers: Record<string, string> = {};
  for (const { Header: name, Value } of custom.Items) headers[name.toLowerCase()] = Value;
  if (security.ContentSecurityPolicy)
    headers["content-security-policy"] = security.ContentSecurityPolicy.ContentSecurityPolicy;
  if (security.ContentTypeOptions) headers["x-content-type-options"] = "nosniff";
  if (security.FrameOptions) headers["x-frame-options"] = security.FrameOptions.FrameOption;
  if (security.ReferrerPolicy) headers["referrer-policy"] = security.ReferrerPolicy.ReferrerPolicy;
  return headers;
};
