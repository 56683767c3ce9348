import { RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import * as apigateway from "aws-cdk-lib/aws-apigatewayv2";
import * as iam from "aws-cdk-lib/aws-iam";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { CapabilityFunction } from "./capability-function.ts";
import type { People } from "./people.ts";
import { type Route, routes } from "./routes.ts";

/** Neither address, path nor officer: `routeKey` holds the pattern, so the log carries no personal data. */
const accessLog = {
  requestId: "$context.requestId",
  requestTime: "$context.requestTime",
  routeKey: "$context.routeKey",
  status: "$context.status",
  responseLength: "$context.responseLength",
  responseLatency: "$context.responseLatency",
  integrationError: "$context.integrationErrorMessage",
  authorizerError: "$context.authorizer.error",
};

/** The HTTP API. It exists before the site, which forwards to it, and takes its routes once the functions exist. */
export class Api extends Construct {
  readonly http: apigateway.HttpApi;
  readonly host: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.http = new apigateway.HttpApi(this, "Http", {
      apiName: "motcua",
      description: "Dossiers, tickets and procedures",
      createDefaultStage: false,
    });
    this.host = `${this.http.apiId}.execute-api.${Stack.of(this).region}.amazonaws.com`;
  }

  /**
   * Connects every route of `routes.ts` with its function; what is not public needs a token of the people's pool. Routes of a
   * function that the province does not have are left out.
   */
  serve(people: People, functions: Partial<Record<Route["serves"], CapabilityFunction>>): void {
    const authorizerId = this.authorizer(people);
    const targets = new Map(Object.entries(functions).map(([name, fn]) => [name, this.target(name, fn)]));
    const stage = this.stage();
    for (const { route, serves, access, limit } of routes) {
      const target = targets.get(serves);
      if (target === undefined) continue;
      const resource = new apigateway.CfnRoute(this, route.replaceAll(/[^A-Za-z]+/g, "-"), {
        apiId: this.http.apiId,
        routeKey: route,
        target,
        ...(access === "public" ? { authorizationType: "NONE" } : { authorizationType: "JWT", authorizerId }),
      });
      // A stage can limit only a route that is there.
      if (limit) stage.node.addDependency(resource);
      if (access === "public")
        Validations.of(resource).acknowledge({
          id: "AwsSolutions-APIG4",
          reason: `${route} is for citizens, who have no account; the function shows only what anybody may see.`,
        });
    }
  }

  private authorizer(people: People): string {
    return new apigateway.CfnAuthorizer(this, "Officers", {
      apiId: this.http.apiId,
      name: "officers",
      authorizerType: "JWT",
      identitySource: ["$request.header.Authorization"],
      jwtConfiguration: { issuer: people.issuer, audience: [people.client.userPoolClientId] },
    }).ref;
  }

  private target(name: string, fn: CapabilityFunction): string {
    fn.addPermission("Api", {
      principal: new iam.ServicePrincipal("apigateway.amazonaws.com"),
      sourceArn: this.http.arnForExecuteApi(),
    });
    const integration = new apigateway.CfnIntegration(this, `Serve-${name}`, {
      apiId: this.http.apiId,
      integrationType: "AWS_PROXY",
      integrationUri: fn.functionArn,
      payloadFormatVersion: "2.0",
    });
    return `integrations/${integration.ref}`;
  }

  private stage(): apigateway.HttpStage {
    const log = new LogGroup(this, "AccessLog", {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = new apigateway.HttpStage(this, "Stage", {
      httpApi: this.http,
      stageName: "$default",
      autoDeploy: true,
      throttle: { rateLimit: 1000, burstLimit: 2000 },
    });
    const resource = stage.node.defaultChild as apigateway.CfnStage;
    resource.accessLogSettings = { destinationArn: log.logGroupArn, format: JSON.stringify(accessLog) };
    resource.routeSettings = Object.fromEntries(
      routes.flatMap(({ route, limit }) =>
        limit ? [[route, { ThrottlingRateLimit: limit.rate, ThrottlingBurstLimit: limit.burst }]] : [],
      ),
    );
    return stage;
  }
}
