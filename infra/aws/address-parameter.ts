import { CfnParameter, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";

/** An address of the province's file as a parameter of the template: on one computer a stand-in takes its place. */
export const addressParameter = (scope: Construct, name: string, url: string, of: string): string =>
  new CfnParameter(Stack.of(scope), name, { default: url, description: `Address of ${of}` }).valueAsString;
