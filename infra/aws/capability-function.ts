import { type Duration, RemovalPolicy, Stage, Validations } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import * as lambda from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { bundle, functionName } from "./bundle.ts";

/** Context flag: `false` leaves the code out, for tests that read the template only. */
export const bundleFlag = "motcua:bundle";

export interface CapabilityFunctionProps {
  /** Path of the handler's file from the root of the repository; the module exports `handler`. */
  readonly entry: string;
  readonly description: string;
  readonly environment: Readonly<Record<string, string>>;
  /** In MB; a function's share of processor time grows with it. */
  readonly memory: number;
  readonly timeout: Duration;
}

/** The only way to make a Lambda here: one runtime, one bundler, own role, own log group, traces. */
export class CapabilityFunction extends lambda.Function {
  /** Short name for alarms and dashboards, such as "ticket-watch". */
  readonly name: string;
  readonly duration: Duration;

  constructor(scope: Construct, id: string, props: CapabilityFunctionProps) {
    const name = functionName(props.entry);
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = functionRole(scope, `${id}Role`, props.description);
    logGroup.grantWrite(role);
    super(scope, id, {
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      handler: "index.handler",
      code: functionCode(scope, props.entry),
      description: props.description,
      memorySize: props.memory,
      timeout: props.timeout,
      role,
      logGroup,
      // Powertools writes its own JSON lines. In this format Lambda passes them on unwrapped, and the system level keeps
      // START, END and REPORT out of the log unless something went wrong.
      loggingFormat: lambda.LoggingFormat.JSON,
      applicationLogLevelV2: lambda.ApplicationLogLevel.INFO,
      systemLogLevelV2: lambda.SystemLogLevel.WARN,
      environment: {
        ...props.environment,
        POWERTOOLS_SERVICE_NAME: name,
        POWERTOOLS_LOG_LEVEL: "INFO",
        POWERTOOLS_METRICS_NAMESPACE: "motcua",
      },
    });
    this.name = name;
    this.duration = props.timeout;
    const resource = this.node.defaultChild as lambda.CfnFunction;
    // Set here because the construct's own option would put the wildcard of X-Ray into the policy of the function's data.
    resource.tracingConfig = { mode: "Active" };
    resource.addMetadata("motcua", { entry: props.entry, bundle: `bundles/${name}` });
  }
}

function functionCode(scope: Construct, entry: string): lambda.Code {
  if (scope.node.tryGetContext(bundleFlag) === false) return lambda.Code.fromInline("// not bundled");
  const outdir = Stage.of(scope)?.assetOutdir;
  if (!outdir) throw new Error("A function needs an app that knows its output folder.");
  return lambda.Code.fromAsset(bundle(entry, outdir));
}

function functionRole(scope: Construct, id: string, description: string): iam.Role {
  const role = new iam.Role(scope, id, {
    description,
    assumedBy: new iam.ServicePrincipal("lambda.amazonaws.com"),
    inlinePolicies: {
      tracing: new iam.PolicyDocument({
        statements: [
          new iam.PolicyStatement({ actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], resources: ["*"] }),
        ],
      }),
    },
  });
  const resource = role.node.defaultChild as iam.CfnRole;
  Validations.of(resource).acknowledge({
    id: "AwsSolutions-IAM5[Resource::*]",
    reason: "X-Ray has no resources to name for writing traces. The role's other policies name theirs.",
  });
  return role;
}
