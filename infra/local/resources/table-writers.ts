import * as z from "zod";
import type { Template } from "../template/template.ts";
import { lambdaFunction } from "./function.ts";

const Names = z.union([z.string(), z.array(z.string())]).transform((names) => [names].flat());
const Statement = z.object({ Effect: z.string(), Action: Names, Resource: Names });
const Policy = z.object({
  PolicyDocument: z.object({ Statement: z.array(Statement) }),
  Roles: z.array(z.string()).default([]),
});
const Owner = z.object({ FunctionName: z.string(), Role: z.string() });

/** What a right to write is called; a transaction needs the rights of its parts. */
const writes = ["PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem"].map((action) => `dynamodb:${action}`);

/** Matches as a policy's `*` does. */
const matches = (pattern: string, name: string): boolean =>
  new RegExp(`^${pattern.split("*").map(RegExp.escape).join(".*")}$`).test(name);

const mayWriteTo = (tableArn: string, { Effect, Action, Resource }: z.infer<typeof Statement>): boolean =>
  Effect === "Allow" &&
  Action.some((action) => writes.some((write) => matches(action, write))) &&
  Resource.some((resource) => matches(resource, tableArn));

/**
 * The functions that may write to a table, as the template's policies have it. Nothing is forbidden by it here; it tells whose end
 * is worth a look at the table's stream. A function of whose role no policy tells may write everywhere.
 */
export const tableWriters = (template: Template): ((functionName: string, tableArn: string) => boolean) => {
  const policies = ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy"]
    .flatMap((type) => template.of(type))
    .flatMap(({ properties }) => Policy.safeParse(properties).data ?? []);
  const owners = template.of(lambdaFunction.type).flatMap(({ properties }) => Owner.safeParse(properties).data ?? []);
  const rights = new Map(
    owners.map(({ FunctionName, Role }) => {
      const own = policies.filter(({ Roles }) => Roles.some((role) => Role.endsWith(`/${role}`)));
      return [FunctionName, own.length === 0 ? undefined : own.flatMap((policy) => policy.PolicyDocument.Statement)];
    }),
  );
  return (functionName, tableArn) =>
    rights.get(functionName)?.some((statement) => mayWriteTo(tableArn, statement)) ?? true;
};
