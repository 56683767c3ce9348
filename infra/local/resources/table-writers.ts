import * as z from "zod";
import type { Template } from "../template/template.ts";
import { lambdaFunction } from "./function.ts";

const Names = z.union([z.string(), z.array(z.string())]).transform((names) => [names].flat());
const Statement = z.object({ Effect: z.string(), Action: Names, Resource: Names });
const Policy = z.object({
  PolicyDocument: z.object({ Statement: z.array(Statement) }),
  Roles: z.array(z.string()).default([]),
});
const Owner = z.object({ FunctionName: z.string(), Role: z.string().default("") });

/** What a right to write is called; a transaction needs the rights of its parts. */
const writes = ["PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem"].map((action) => `dynamodb:${action}`);

/** Matches as a policy's `*` does. */
const matches = (pattern: string, name: string): boolean =>
  new RegExp(`^${pattern.split("*").map(RegExp.escape).join(".*")}$`).test(name);

const allowsWriting = ({ Effect, Action, Resource }: z.infer<typeof Statement>, tableArn: string): boolean =>
  Effect === "Allow" &&
  Action.some((action) => writes.some((write) => matches(action, write))) &&
  Resource.some((resource) => matches(resource, tableArn));

/**
 * The names of the functions that may write to a table, as the template's policies have it. Nothing is forbidden by it here; it tells
 * whose end is worth a look at the table's stream. A function of whose role no policy tells may write everywhere.
 */
export const tableWriters = (template: Template, tableArn: string): ReadonlySet<string> => {
  const policies = ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy"]
    .flatMap((type) => template.of(type))
    .flatMap(({ properties }) => Policy.safeParse(properties).data ?? []);
  const mayWrite = ({ Role }: z.infer<typeof Owner>): boolean => {
    const own = policies.filter(({ Roles }) => Roles.some((role) => Role.endsWith(`/${role}`)));
    const statements = own.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
    return own.length === 0 || statements.some((statement) => allowsWriting(statement, tableArn));
  };
  const functions = template.of(lambdaFunction.type).map(({ properties }) => Owner.parse(properties));
  return new Set(functions.filter(mayWrite).map(({ FunctionName }) => FunctionName));
};
