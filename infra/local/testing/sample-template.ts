import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Resources = Record<string, { Type: string; Properties?: object; Metadata?: object; Condition?: string }>;

const getAtt = (id: string, attribute: string) => ({ "Fn::GetAtt": [id, attribute] });

/** A function of the sample whose bundle is one of the files in `testing/bundles`. */
export const sampleFunction = (bundle: string, variables: object = {}, more: object = {}) => ({
  Type: "AWS::Lambda::Function",
  Properties: {
    Handler: "index.handler",
    Timeout: 5,
    MemorySize: 256,
    Environment: { Variables: { POWERTOOLS_SERVICE_NAME: bundle, ...variables } },
    ...more,
  },
  Metadata: { motcua: { bundle } },
});

/**
 * A small system with everything the host can put here: POST /api/notes writes to a table, the stream's reader tells a
 * topic, a queue's reader sends an SMS; a schedule writes each minute.
 */
export const sampleResources = (): Resources => ({
  Notes: {
    Type: "AWS::DynamoDB::Table",
    Properties: {
      AttributeDefinitions: [
        { AttributeName: "pk", AttributeType: "S" },
        { AttributeName: "sk", AttributeType: "S" },
        { AttributeName: "color", AttributeType: "S" },
      ],
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: "by-color",
          KeySchema: [{ AttributeName: "color", KeyType: "HASH" }],
          Projection: { ProjectionType: "KEYS_ONLY" },
        },
      ],
      BillingMode: "PAY_PER_REQUEST",
      StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
      TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
    },
  },
  Events: { Type: "AWS::SNS::Topic" },
  DeadLetters: { Type: "AWS::SQS::Queue" },
  Sms: {
    Type: "AWS::SQS::Queue",
    Properties: {
      // Long enough that a message which is worked on slowly does not come again and count as a failure.
      VisibilityTimeout: 5,
      RedrivePolicy: { deadLetterTargetArn: getAtt("DeadLetters", "Arn"), maxReceiveCount: 2 },
    },
  },
  RedOnly: { Type: "AWS::SQS::Queue" },
  ToSms: {
    Type: "AWS::SNS::Subscription",
    Properties: {
      TopicArn: { Ref: "Events" },
      Protocol: "sqs",
      Endpoint: getAtt("Sms", "Arn"),
      RawMessageDelivery: true,
    },
  },
  ToRed: {
    Type: "AWS::SNS::Subscription",
    Properties: {
      TopicArn: { Ref: "Events" },
      Protocol: "sqs",
      Endpoint: getAtt("RedOnly", "Arn"),
      RawMessageDelivery: true,
      FilterPolicy: { color: ["red"] },
    },
  },
  Site: { Type: "AWS::S3::Bucket" },
  Write: sampleFunction("write", { TABLE: { Ref: "Notes" } }),
  Tell: sampleFunction("tell", { TOPIC: { Ref: "Events" } }),
  Send: sampleFunction("send"),
  Tick: sampleFunction("tick", { TABLE: { Ref: "Notes" } }),
  FromStream: {
    Type: "AWS::Lambda::EventSourceMapping",
    Properties: {
      FunctionName: { Ref: "Tell" },
      EventSourceArn: getAtt("Notes", "StreamArn"),
      StartingPosition: "TRIM_HORIZON",
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: getAtt("DeadLetters", "Arn") } },
    },
  },
  FromQueue: {
    Type: "AWS::Lambda::EventSourceMapping",
    Properties: {
      FunctionName: { Ref: "Send" },
      EventSourceArn: getAtt("Sms", "Arn"),
      FunctionResponseTypes: ["ReportBatchItemFailures"],
    },
  },
  EachMinute: {
    Type: "AWS::Events::Rule",
    Properties: { ScheduleExpression: "rate(1 minute)", Targets: [{ Id: "T", Arn: getAtt("Tick", "Arn") }] },
  },
  Api: { Type: "AWS::ApiGatewayV2::Api", Properties: { Name: "api", ProtocolType: "HTTP" } },
  Stage: {
    Type: "AWS::ApiGatewayV2::Stage",
    Properties: {
      ApiId: { Ref: "Api" },
      StageName: "$default",
      // So slow a refill that the burst alone decides, however long a test takes.
      RouteSettings: { "GET /api/slow": { ThrottlingRateLimit: 0.001, ThrottlingBurstLimit: 2 } },
    },
  },
  Integration: {
    Type: "AWS::ApiGatewayV2::Integration",
    Properties: {
      ApiId: { Ref: "Api" },
      IntegrationType: "AWS_PROXY",
      IntegrationUri: getAtt("Write", "Arn"),
      PayloadFormatVersion: "2.0",
    },
  },
  Guard: {
    Type: "AWS::ApiGatewayV2::Authorizer",
    Properties: {
      ApiId: { Ref: "Api" },
      AuthorizerType: "JWT",
      JwtConfiguration: {
        Issuer: { "Fn::Sub": "https://cognito-idp.${AWS::Region}.amazonaws.com/${Pool}" },
        Audience: [{ Ref: "Client" }],
      },
    },
  },
  Open: route("POST /api/notes"),
  Slow: route("GET /api/slow"),
  Board: route("GET /api/board/{name}"),
  Closed: route("GET /api/private/{name}", { AuthorizationType: "JWT", AuthorizerId: { Ref: "Guard" } }),
  Pool: { Type: "AWS::Cognito::UserPool" },
  Client: {
    Type: "AWS::Cognito::UserPoolClient",
    Properties: {
      CallbackURLs: [{ "Fn::Join": ["", ["https://", getAtt("Pages", "DomainName"), "/can-bo/"]] }],
      AllowedOAuthScopes: ["openid", "profile"],
    },
  },
  Pages: {
    Type: "AWS::CloudFront::Distribution",
    Properties: {
      DistributionConfig: {
        DefaultRootObject: "index.html",
        Origins: [
          { Id: "site", DomainName: getAtt("Site", "RegionalDomainName") },
          {
            Id: "api",
            DomainName: { "Fn::Sub": "${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}" },
            OriginCustomHeaders: [
              {
                HeaderName: "X-Origin-Secret",
                HeaderValue: { "Fn::Select": [2, { "Fn::Split": ["/", { Ref: "AWS::StackId" }] }] },
              },
            ],
          },
        ],
        DefaultCacheBehavior: {
          TargetOriginId: "site",
          FunctionAssociations: [{ EventType: "viewer-request", FunctionARN: getAtt("Rewrite", "FunctionARN") }],
        },
        CacheBehaviors: [
          { PathPattern: "/api/board/*", TargetOriginId: "api" },
          {
            PathPattern: "/api/*",
            TargetOriginId: "api",
            OriginRequestPolicyId: "all-viewer-except-host",
            FunctionAssociations: [{ EventType: "viewer-request", FunctionARN: getAtt("Viewer", "FunctionARN") }],
            AllowedMethods: ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"],
          },
        ],
        CustomErrorResponses: [{ ErrorCode: 403, ResponseCode: 404, ResponsePagePath: "/404.html" }],
      },
    },
  },
  Rewrite: {
    Type: "AWS::CloudFront::Function",
    Properties: {
      FunctionCode: `function handler(event) { var r = event.request; if (r.uri.endsWith("/")) r.uri += "index.html"; return r; }`,
    },
  },
  Viewer: {
    Type: "AWS::CloudFront::Function",
    Properties: {
      FunctionCode: `function handler(event) { event.request.headers["x-viewer-address"] = { value: event.viewer.ip }; return event.request; }`,
    },
  },
  Backlog: {
    Type: "AWS::CloudWatch::Alarm",
    Properties: {
      AlarmName: "dead-letters",
      AlarmDescription: "Something failed too often.",
      Namespace: "AWS/SQS",
      MetricName: "ApproximateNumberOfMessagesVisible",
      Dimensions: [{ Name: "QueueName", Value: getAtt("DeadLetters", "QueueName") }],
      ComparisonOperator: "GreaterThanThreshold",
      Threshold: 0,
    },
  },
});

function route(RouteKey: string, more: object = {}) {
  const Target = { "Fn::Join": ["/", ["integrations", { Ref: "Integration" }]] };
  return { Type: "AWS::ApiGatewayV2::Route", Properties: { ApiId: { Ref: "Api" }, RouteKey, Target, ...more } };
}

/** Writes the template and its bundles into a folder as CDK would. @returns the template's path */
export const writeSample = (folder: string, resources: Resources = sampleResources()): string => {
  mkdirSync(folder, { recursive: true });
  cpSync(join(import.meta.dirname, "bundles"), folder, { recursive: true });
  const file = join(folder, "sample.template.json");
  writeFileSync(file, JSON.stringify({ Resources: resources }));
  return file;
};
