import { type CfnStack, NestedStack, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";

/**
 * A part of the system in a nested stack of its own: one of the 500 resources that CloudFormation allows its parent, however
 * many it holds. The local host and the tests find its template by the metadata.
 */
export class OwnStack extends NestedStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const resource = this.nestedStackResource as CfnStack;
    resource.addMetadata("motcua", { template: this.templateFile });
  }
}

/** The stack that is deployed, whose name is in the names of queues, from wherever in it. */
export const wholeStack = (scope: Construct): Stack => {
  const stack = Stack.of(scope);
  return stack.nestedStackParent === undefined ? stack : wholeStack(stack.nestedStackParent);
};
