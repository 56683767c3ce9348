import type { CloudAssembly } from "aws-cdk-lib/cx-api";
import { AwsSolutionsChecks } from "cdk-nag";
import type { IConstruct } from "constructs";

/** @returns one line for each finding of AWS's rules that no acknowledgement answers, errors and warnings alike */
export function findings(scope: IConstruct): string[] {
  const { violations } = new AwsSolutionsChecks(scope).validateScope(scope);
  return violations.flatMap(({ ruleName, description, violatingResources }) =>
    violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}: ${description}`),
  );
}

/** @returns one line for each warning and error that CDK itself noted on the way */
export const notes = (assembly: CloudAssembly): string[] =>
  assembly.stacks
    .flatMap((stack) => stack.messages)
    .filter(({ level }) => level !== "info")
    .map(({ level, id, entry }) => `${level} ${id}: ${entry.data}`);
