import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { caoBang, resources, synthesize, target } from "./synthesized.ts";

const { template } = synthesize(caoBang);
const [, distribution] = resources(template, "AWS::CloudFront::Distribution")[0] ?? [];
const config = distribution?.Properties.DistributionConfig;
const [, headers] = resources(template, "AWS::CloudFront::ResponseHeadersPolicy")[0] ?? [];
const security = headers?.Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig;

describe("The site's headers", () => {
  const policy = target(security.ContentSecurityPolicy.ContentSecurityPolicy);
  const directives = new Map(policy.split("; ").map((part) => [part.split(" ")[0], part.split(" ").slice(1)]));

  test("a page runs scripts of its own site only, and none that stand inside the page", () => {
    expect(directives.get("default-src")).toEqual(["'self'"]);
    expect(directives.has("script-src")).toBe(false);
    expect(policy).not.toMatch(/unsafe|\*|http:/);
  });

  test("a page calls its own site, the sign-in and the store of papers, nobody else", () => {
    const [own, ...others] = directives.get("connect-src") ?? [];
    expect(own).toBe("'self'");
    expect(others).toEqual([
      expect.stringMatching(/^https:\/\/cognito-idp\..+\.amazonaws\.com$/),
      expect.stringMatching(/^https:\/\/motcua-cao-bang-.+\.amazoncognito\.com$/),
      `https://${target(template.toJSON().Outputs.PaperBucket.Value)}`,
    ]);
    expect(directives.get("img-src")).toEqual(["'self'", "data:"]);
    expect(directives.get("frame-ancestors")).toEqual(["'none'"]);
  });

  test("browsers keep to TLS for two years and tell no other site where a citizen came from", () => {
    expect(security.StrictTransportSecurity).toMatchObject({
      AccessControlMaxAgeSec: 63_072_000,
      IncludeSubdomains: true,
    });
    expect(security.ReferrerPolicy.ReferrerPolicy).toBe("no-referrer");
    expect(headers?.Properties.ResponseHeadersPolicyConfig.CustomHeadersConfig.Items).toContainEqual(
      expect.objectContaining({ Header: "Permissions-Policy" }),
    );
  });

  test("pages and API answer with the same headers", () => {
    const behaviours = [config.DefaultCacheBehavior, ...config.CacheBehaviors];
    expect(new Set(behaviours.map(({ ResponseHeadersPolicyId }) => target(ResponseHeadersPolicyId))).size).toBe(1);
    for (const { ViewerProtocolPolicy } of behaviours) expect(ViewerProtocolPolicy).toBe("redirect-to-https");
  });
});

describe("What the edge keeps", () => {
  const behaviour = (path: string) =>
    config.CacheBehaviors.find(({ PathPattern }: { PathPattern: string }) => PathPattern === path);
  /** CloudFront's managed policy CachingDisabled. */
  const never = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

  test("an answer of the API is never kept", () => {
    expect(behaviour("/api/*").CachePolicyId).toBe(never);
    expect(behaviour("/api/*").AllowedMethods).toContain("POST");
  });

  test("nor is the page that answers a form, which holds one person's matter", () => {
    expect(behaviour("/tra-cuu/ho-so").CachePolicyId).toBe(never);
    expect(behaviour("/tra-cuu/ho-so").TargetOriginId).toBe(behaviour("/api/*").TargetOriginId);
    expect(behaviour("/tra-cuu/ho-so").FunctionAssociations).toEqual(behaviour("/api/*").FunctionAssociations);
  });

  test("the board is kept for one second, the same for everybody", () => {
    const { CachePolicyConfig } =
      template.toJSON().Resources[target(behaviour("/api/board/*").CachePolicyId)].Properties;
    expect(CachePolicyConfig).toMatchObject({ MinTTL: 1, DefaultTTL: 1, MaxTTL: 1 });
    expect(CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin).toMatchObject({
      CookiesConfig: { CookieBehavior: "none" },
      HeadersConfig: { HeaderBehavior: "none" },
      QueryStringsConfig: { QueryStringBehavior: "none" },
    });
    expect(behaviour("/api/board/*").OriginRequestPolicyId).toBeUndefined();
  });

  test("the board's rule is asked before the API's", () => {
    const order = config.CacheBehaviors.map(({ PathPattern }: { PathPattern: string }) => PathPattern);
    expect(order).toEqual(["/api/board/*", "/api/*", "/tra-cuu/ho-so"]);
  });

  test("an error is gone as soon as its cause", () => {
    for (const { ErrorCachingMinTTL, ResponsePagePath } of config.CustomErrorResponses) {
      expect(ErrorCachingMinTTL).toBe(0);
      expect(ResponsePagePath).toBeUndefined();
    }
  });
});

describe("Addresses of pages", () => {
  const [, rewrite] = resources(template, "AWS::CloudFront::Function")[0] ?? [];
  const served = (uri: string): string =>
    runInNewContext(`${rewrite?.Properties.FunctionCode}; handler(${JSON.stringify({ request: { uri } })}).uri`);

  test.each([
    ["/", "/index.html"],
    ["/tra-cuu", "/tra-cuu/index.html"],
    ["/tra-cuu/", "/tra-cuu/index.html"],
    ["/thu-tuc/1.001193/", "/thu-tuc/1.001193/index.html"],
    ["/thu-tuc/1.001193", "/thu-tuc/1.001193/index.html"],
    ["/assets/page.3f2a.css", "/assets/page.3f2a.css"],
    ["/can-bo/manifest.webmanifest", "/can-bo/manifest.webmanifest"],
  ])("%s is the file %s", (uri, file) => {
    expect(served(uri)).toBe(file);
  });
});

describe("The site's own name", () => {
  const site = {
    domain: "motcua.caobang.gov.vn",
    certificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/abc-123",
  };
  const named = synthesize({ ...caoBang, site }).template;

  test("a province with its own name speaks TLS 1.2 or later and sends people to that name", () => {
    named.hasResourceProperties("AWS::CloudFront::Distribution", {
      DistributionConfig: {
        Aliases: ["motcua.caobang.gov.vn"],
        HttpVersion: "http2and3",
        ViewerCertificate: { MinimumProtocolVersion: "TLSv1.2_2021" },
      },
    });
    named.hasResourceProperties("AWS::Cognito::UserPoolClient", {
      CallbackURLs: ["https://motcua.caobang.gov.vn/can-bo/"],
    });
    named.hasOutput("SiteUrl", { Value: "https://motcua.caobang.gov.vn" });
  });
});

test("a page that the bucket does not have is answered by the API in words, and the API's own answers stay its own", () => {
  const [group] = config.OriginGroups.Items;
  expect(config.DefaultCacheBehavior.TargetOriginId).toBe(group.Id);
  expect(group.FailoverCriteria.StatusCodes.Items).toEqual([403, 404]);
  const [first, second] = group.Members.Items.map(({ OriginId }: { OriginId: string }) => OriginId);
  const originOf = (path: string) =>
    config.CacheBehaviors.find(({ PathPattern }: { PathPattern: string }) => PathPattern === path).TargetOriginId;
  expect(second).toBe(originOf("/api/*"));
  expect(first).not.toBe(second);
  for (const answer of config.CustomErrorResponses) expect(answer.ResponsePagePath).toBeUndefined();
});

describe("The visitor's address", () => {
  const stackUuid = { "Fn::Select": [2, { "Fn::Split": ["/", { Ref: "AWS::StackId" }] }] };
  const origins: { Id: string; OriginCustomHeaders?: object[] }[] = config.Origins;

  test("comes with a secret that the API's origin alone is told, and that the functions know which count callers", () => {
    const [api, ...others] = origins.filter(({ OriginCustomHeaders }) => OriginCustomHeaders);
    expect(others).toEqual([]);
    expect(api?.OriginCustomHeaders).toEqual([{ HeaderName: "x-origin-secret", HeaderValue: stackUuid }]);
    const path = ({ PathPattern }: { PathPattern: string }) => PathPattern === "/api/*";
    expect(config.CacheBehaviors.find(path).TargetOriginId).toBe(api?.Id);
    const knowing = resources(template, "AWS::Lambda::Function").filter(
      ([, { Properties }]) => Properties.Environment.Variables.ORIGIN_SECRET,
    );
    const known = knowing.map(([, { Properties }]) => Properties.Environment.Variables);
    expect(known.map(({ POWERTOOLS_SERVICE_NAME: name }) => name).sort()).toEqual([
      "announcement",
      "collective",
      "dossier",
      "dossier-page",
      "outcome-api",
      "preference",
      "ticket",
    ]);
    for (const { ORIGIN_SECRET: secret } of known) expect(secret).toEqual(stackUuid);
  });

  test("is what the edge sees, whatever the visitor claims", () => {
    const viewer = resources(template, "AWS::CloudFront::Function").find(([id]) => id.includes("Viewer"));
    const event = {
      viewer: { ip: "198.51.100.7" },
      request: { uri: "/api/tracking", headers: { "x-viewer-address": { value: "203.0.113.1" } } },
    };
    const request = runInNewContext(`${viewer?.[1].Properties.FunctionCode}; handler(${JSON.stringify(event)})`);
    expect(request.headers["x-viewer-address"].value).toBe("198.51.100.7");
  });
});
