import { App, DefaultStackSynthesizer, type IStackSynthesizer } from "aws-cdk-lib";
import type { Province } from "../shared/domain/agency/province.ts";
import { bundleFlag } from "./aws/capability-function.ts";
import { MotcuaStack } from "./stack.ts";

/** Fixed here, not in cdk.json, so that `node infra/app.ts` and `cdk synth` write the same template. */
const settings = {
  "@aws-cdk/aws-iam:minimizePolicies": true,
  "@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy": true,
  "@aws-cdk/core:explicitStackTags": true,
  "@aws-cdk/core:validateAgainstDefaultRules": true,
  "aws:cdk:disable-asset-staging": true,
  "aws:cdk:enable-path-metadata": false,
  "aws:cdk:enable-asset-metadata": false,
};

export interface ProvinceAppProps {
  readonly province: Province;
  readonly outdir?: string;
  /** False leaves the functions' code out, for tests that read the template only. */
  readonly bundle?: boolean;
}

/** The whole CDK app of one province: one stack, named `motcua`, in whatever account and region it is deployed to. */
export function provinceApp({ province, outdir, bundle = true }: ProvinceAppProps): { app: App; stack: MotcuaStack } {
  const app = new App({
    analyticsReporting: false,
    treeMetadata: false,
    // Only a complete tree may be written: a failure half-way must not leave a half template behind.
    autoSynth: false,
    postCliContext: { ...settings, [bundleFlag]: bundle },
    ...(outdir && { outdir }),
  });
  const stack = new MotcuaStack(app, "motcua", {
    province,
    description: `motcua: one-stop service of ${province.name.en}`,
    synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }) as IStackSynthesizer,
  });
  return { app, stack };
}
