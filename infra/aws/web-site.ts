import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import * as cloudfront from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, OriginGroup, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import * as s3 from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { Province } from "../../shared/domain/agency/province.ts";
import { originSecret, originSecretHeader } from "./origin-secret.ts";
import { loginHost } from "./people.ts";

export interface WebSiteProps {
  readonly province: Pick<Province, "id" | "site">;
  /** Host name of the HTTP API, which the site shows under /api/. */
  readonly apiHost: string;
  /** Address of the bucket to which the console posts scanned papers. */
  readonly uploadUrl: string;
}

/**
 * "/tra-cuu/" and "/tra-cuu" both mean the file "/tra-cuu/index.html"; "1.001193" is a procedure and no file, as an
 * extension begins with a letter. Runs in CloudFront's own JavaScript.
 */
const rewriteDirectories = `function handler(event) {
  var request = event.request;
  if (request.uri.endsWith("/")) request.uri += "index.html";
  else if (!/\\.[a-z][a-z0-9]*$/i.test(request.uri)) request.uri += "/index.html";
  return request;
}`;

/**
 * The API sees CloudFront's own address as its caller's; this tells it the visitor's, over anything the visitor claims.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html
 */
const tellViewer = `function handler(event) {
  event.request.headers["x-viewer-address"] = { value: event.viewer.ip };
  return event.request;
}`;

/** The public pages, the console and, under the same name, the API. One name means no CORS and one strict policy. */
export class WebSite extends Construct {
  readonly bucket: s3.IBucket;
  readonly distribution: cloudfront.Distribution;
  readonly url: string;

  constructor(scope: Construct, id: string, { province, apiHost, uploadUrl }: WebSiteProps) {
    super(scope, id);
    const logs = this.logBucket();
    this.bucket = closedBucket(this, "Pages", {
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: "pages/",
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
    });
    const common = {
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: this.headers(loginHost(this, province.id), uploadUrl),
    };
    const apiOrigin = new HttpOrigin(apiHost, {
      protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2],
      // Without it the API does not believe the visitor's address: anybody may call it directly and claim one.
      customHeaders: { [originSecretHeader]: originSecret() },
    });
    const api = { ...common, origin: apiOrigin };
    const rewrite = this.edge("Rewrite", "Directory paths to their index.html", rewriteDirectories);
    const viewer = this.edge("Viewer", "The visitor's address for the API", tellViewer);
    this.distribution = new cloudfront.Distribution(this, "Distribution", {
      comment: "motcua",
      defaultRootObject: "index.html",
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      // Class 100 would leave out Asia; class 200 leaves out South America and Oceania only.
      priceClass: cloudfront.PriceClass.PRICE_CLASS_200,
      logBucket: logs,
      logFilePrefix: "distribution/",
      ...ownName(this, province.site),
      defaultBehavior: {
        ...common,
        // S3 answers a missing page with bare XML. An error page of the distribution would also take the API's own 403
        // and 404, so the miss goes on to the API, which says it in words.
        origin: new OriginGroup({
          primaryOrigin: S3BucketOrigin.withOriginAccessControl(this.bucket),
          fallbackOrigin: apiOrigin,
          fallbackStatusCodes: [403, 404],
        }),
        cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED,
        functionAssociations: [rewrite],
      },
      additionalBehaviors: {
        "/api/board/*": { ...api, cachePolicy: this.oneSecond() },
        "/api/*": {
          ...api,
          allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
          originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
          functionAssociations: [viewer],
        },
      },
      // An answer of the API such as "not found" must not outlive its cause by CloudFront's usual ten seconds.
      errorResponses: [404, 500, 502, 503, 504].map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
    });
    this.url = `https://${province.site?.domain ?? this.distribution.distributionDomainName}`;
    acknowledge(this.distribution, province.site !== undefined);
  }

  private logBucket(): s3.IBucket {
    return closedBucket(this, "Logs", {
      // CloudFront writes its log by an access control list and no other way.
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_PREFERRED,
      // The lines hold addresses of visitors, which is personal data.
      lifecycleRules: [{ expiration: Duration.days(30) }],
    });
  }

  /** Code at the edge that sees every request of a behaviour before anything else. */
  private edge(id: string, comment: string, code: string): cloudfront.FunctionAssociation {
    const runtime = cloudfront.FunctionRuntime.JS_2_0;
    return {
      eventType: cloudfront.FunctionEventType.VIEWER_REQUEST,
      function: new cloudfront.Function(this, id, { comment, code: cloudfront.FunctionCode.fromInline(code), runtime }),
    };
  }

  /** The board of a waiting room: ten thousand screens cost the origin one request a second. */
  private oneSecond(): cloudfront.CachePolicy {
    return new cloudfront.CachePolicy(this, "OneSecond", {
      comment: "motcua: board of a waiting room",
      minTtl: Duration.seconds(1),
      defaultTtl: Duration.seconds(1),
      maxTtl: Duration.seconds(1),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }

  private headers(login: string, uploadUrl: string): cloudfront.ResponseHeadersPolicy {
    const issuer = `cognito-idp.${Stack.of(this).region}.amazonaws.com`;
    return new cloudfront.ResponseHeadersPolicy(this, "Headers", {
      comment: "motcua: security headers",
      securityHeadersBehavior: {
        contentSecurityPolicy: {
          contentSecurityPolicy: contentPolicy([`https://${issuer}`, `https://${login}`, uploadUrl]),
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: cloudfront.HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: cloudfront.HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          includeSubdomains: true,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [
          { header: "Cross-Origin-Opener-Policy", value: "same-origin", override: true },
          {
            header: "Permissions-Policy",
            // The console's own page photographs papers at the counter.
            value: "camera=(self), geolocation=(), microphone=(), payment=()",
            override: true,
          },
        ],
      },
    });
  }
}

/** A bucket that nobody reads but by the stack's own grants. (The library's types need the widening under strict options.) */
const closedBucket = (scope: Construct, id: string, props: s3.BucketProps): s3.IBucket =>
  new s3.Bucket(scope, id, {
    ...props,
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    encryption: s3.BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
  }) as s3.IBucket;

/** @param others addresses that the console may call beside its own: the sign-in, the store of papers */
const contentPolicy = (others: string[]): string =>
  [
    "default-src 'self'",
    `connect-src 'self' ${others.join(" ")}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Own name and TLS 1.2 or later; CloudFront's own name leaves no choice of either. */
const ownName = (scope: Construct, site: Province["site"]): Partial<cloudfront.DistributionProps> =>
  site
    ? {
        domainNames: [site.domain],
        certificate: Certificate.fromCertificateArn(scope, "Certificate", site.certificateArn),
        minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      }
    : {};

function acknowledge(distribution: cloudfront.Distribution, hasOwnName: boolean): void {
  const accepted = Validations.of(distribution);
  accepted.acknowledge({
    id: "AwsSolutions-CFR1",
    reason: "Citizens abroad follow their dossiers too, so no country is shut out.",
  });
  accepted.acknowledge({
    id: "AwsSolutions-CFR2",
    reason:
      "Pages are static and the API has its own limits; a province that wants a web firewall attaches one by choice.",
  });
  if (!hasOwnName)
    accepted.acknowledge({
      id: "AwsSolutions-CFR4",
      reason:
        "CloudFront's own name allows no choice of TLS version. With `site` in the province's file it is TLS 1.2 or later.",
    });
}
