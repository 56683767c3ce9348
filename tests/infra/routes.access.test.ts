import { describe, expect, test } from "vitest";
import { caoBang, resources, synthesize, target } from "./synthesized.ts";

const { template } = synthesize(caoBang);
const routes = resources(template, "AWS::ApiGatewayV2::Route").map(([, { Properties }]) => Properties);

const open = [
  // An agency's software, which signs what it sends.
  "POST /api/agency/events",
  "POST /api/agency/files",
  // Takes what no other route does and answers "not found".
  "ANY /api/{proxy+}",
  // A form of a browser without scripts, answered with a page.
  "ANY /tra-cuu/ho-so",
  // Free slots are nobody's secret; whoever has an appointment's id and secret may move it.
  "GET /api/appointments/{commune}",
  "GET /api/appointments/{commune}/{line}",
  "POST /api/appointments",
  "POST /api/appointments/own/{act}",
  "GET /api/board/{commune}",
  "GET /api/communes",
  "GET /api/lines/{commune}",
  "GET /api/openapi.json",
  // Where a team will be, for whoever may come.
  "GET /api/outings/{commune}/announced",
  "GET /api/procedures",
  "GET /api/procedures/{code}",
  "GET /api/tickets/{id}",
  "GET /api/tracking",
  // Keys with which anybody checks an electronic outcome.
  "GET /.well-known/motcua-keys.json",
  // A page that the site does not have.
  "GET /{proxy+}",
  // An organisation without an account: what its link ends with is its right.
  // A number is confirmed by a code that only its owner reads; a token stops the messages.
  "POST /api/announcements/confirm",
  "POST /api/announcements/stop",
  "POST /api/announcements/subscribe",
  "POST /api/list-uploads/{proxy+}",
  "POST /api/messages/receipts/{carrier}",
  "POST /api/payments/callback",
  "POST /api/tickets",
  "POST /api/tracking",
  "POST /api/tracking/answer-draft",
  // With code and secret, as tracking.
  "POST /api/tracking/preference",
  "POST /api/tracking/outcome",
  "POST /api/verification",
];

describe("Who may call the API", () => {
  test("citizens reach the public routes and no others", () => {
    const reached = routes
      .filter(({ AuthorizationType }) => AuthorizationType === "NONE")
      .map(({ RouteKey }) => RouteKey);
    expect(reached.sort()).toEqual(open.toSorted());
  });

  test.each(routes.filter(({ RouteKey }) => !open.includes(RouteKey)))(
    "$RouteKey needs an officer's token",
    (route) => {
      expect(route.AuthorizationType).toBe("JWT");
      const authorizer = template.toJSON().Resources[target(route.AuthorizerId)].Properties;
      const pool = resources(template, "AWS::Cognito::UserPool")[0]?.[0];
      const client = resources(template, "AWS::Cognito::UserPoolClient")[0]?.[0];
      expect(target(authorizer.JwtConfiguration.Issuer)).toContain(pool);
      expect(authorizer.JwtConfiguration.Audience.map(target)).toEqual([client]);
    },
  );

  test("every route belongs to a function that may be called by this API alone", () => {
    const called = new Set(
      routes.map(({ Target }) => {
        const integration = target(Target).replace("integrations/", "");
        return target(template.toJSON().Resources[integration].Properties.IntegrationUri);
      }),
    );
    const allowed = resources(template, "AWS::Lambda::Permission")
      .map(([, { Properties }]) => Properties)
      .filter(({ Principal }) => Principal === "apigateway.amazonaws.com");
    expect(allowed.map(({ FunctionName }) => target(FunctionName)).sort()).toEqual([...called].sort());
    const api = resources(template, "AWS::ApiGatewayV2::Api")[0]?.[0] ?? "";
    for (const { SourceArn } of allowed) expect(target(SourceArn)).toContain(api);
  });
});

describe("Limits and log of the API", () => {
  const [, stage] = resources(template, "AWS::ApiGatewayV2::Stage")[0] ?? [];

  test("tracking is limited more tightly than the rest, because its code could be guessed; so are links and taking numbers", () => {
    expect(stage?.Properties.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 1000, ThrottlingBurstLimit: 2000 });
    expect(stage?.Properties.RouteSettings).toEqual({
      "ANY /tra-cuu/ho-so": { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      "GET /api/appointments/{commune}": { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      "GET /api/appointments/{commune}/{line}": { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      "POST /api/appointments": { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 },
      "POST /api/appointments/own/{act}": { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      "GET /api/outings/{commune}/announced": { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      "GET /api/tracking": { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
      "POST /api/announcements/confirm": { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 20 },
      "POST /api/announcements/stop": { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 },
      "POST /api/announcements/subscribe": { ThrottlingRateLimit: 2, ThrottlingBurstLimit: 10 },
      "POST /api/agency/events": { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      "POST /api/agency/files": { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 },
      "POST /api/list-uploads/{proxy+}": { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      "POST /api/messages/receipts/{carrier}": { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      "POST /api/payments/callback": { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      "POST /api/tickets": { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
      "POST /api/tracking": { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      "POST /api/tracking/answer-draft": { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      "POST /api/tracking/outcome": { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 },
      "POST /api/tracking/preference": { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 },
      "POST /api/verification": { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
    });
  });

  test("a limited route exists before the stage that limits it", () => {
    for (const limited of Object.keys(stage?.Properties.RouteSettings)) {
      const [id] =
        resources(template, "AWS::ApiGatewayV2::Route").find(([, { Properties }]) => Properties.RouteKey === limited) ??
        [];
      expect(stage?.DependsOn).toContain(id);
    }
  });

  test("a rush of the whole province takes numbers without meeting the limit", () => {
    // The largest province has a seventh of the people; the nation takes 369 numbers a second on its busiest Saturday.
    const { ThrottlingRateLimit } = stage?.Properties.RouteSettings["POST /api/tickets"] ?? {};
    expect(ThrottlingRateLimit).toBeGreaterThan(369 / 7);
  });

  test("the access log holds neither address nor path nor person", () => {
    const format = JSON.parse(stage?.Properties.AccessLogSettings.Format);
    const personal = /identity|sourceIp|userAgent|\.path|claims|domainName/;
    expect(Object.values(format).filter((variable) => personal.test(String(variable)))).toEqual([]);
    expect(format).toMatchObject({ requestId: "$context.requestId", routeKey: "$context.routeKey" });
  });
});

describe("How officers sign in", () => {
  test("nobody makes an account for himself; a second factor is asked", () => {
    template.hasResourceProperties("AWS::Cognito::UserPool", {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: "ON",
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
      DeletionProtection: "ACTIVE",
    });
  });

  test("the console is a public client with code and returns only to the console", () => {
    const [, client] = resources(template, "AWS::Cognito::UserPoolClient")[0] ?? [];
    expect(client?.Properties).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ["code"],
      ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"],
      PreventUserExistenceErrors: "ENABLED",
    });
    expect(client?.Properties.CallbackURLs.map(target)).toEqual([
      expect.stringMatching(/^https:\/\/SiteDistribution\w+\/can-bo\/$/),
    ]);
  });

  test("groups of roles are not resources, so the number of communes has no bound here", () => {
    expect(resources(template, "AWS::Cognito::UserPoolGroup")).toEqual([]);
  });
});
