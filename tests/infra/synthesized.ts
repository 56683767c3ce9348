import { join } from "node:path";
import type { Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { OwnStack } from "../../infra/aws/own-stack.ts";
import { readProvince } from "../../infra/aws/province-file.ts";
import { unnest } from "../../infra/local/template/unnest.ts";
import { provinceApp } from "../../infra/province-app.ts";
import type { Province } from "../../shared/domain/agency/province.ts";

/** The demonstration province as its file says. */
export const caoBang: Province = readProvince(join(import.meta.dirname, "../../infra/provinces/cao-bang.yaml"));

/**
 * The stack of a province and its template, without the functions' code: nested stacks stand in it as if they were no stacks
 * of their own. `parent` is the template that has them as resources.
 */
export function synthesize(province: Province): { template: Template; parent: Template; stack: Stack } {
  // CDK's check against CloudFormation's schema takes a second; rules.test.ts runs it, the other tests need not.
  process.env.CDK_VALIDATION = "false";
  const { stack } = provinceApp({ province, bundle: false });
  const parent = Template.fromStack(stack);
  const nested = new Map(
    stack.node.findAll().flatMap((part) => (part instanceof OwnStack ? [[part.templateFile, part]] : [])),
  );
  const read = (file: string) => {
    const found = nested.get(file);
    if (found === undefined) throw new Error(`No nested stack has the template ${file}`);
    return jsonOf(Template.fromStack(found));
  };
  return { template: Template.fromJSON(unnest(jsonOf(parent), read)), parent, stack };
}

type Resource = ReturnType<Template["toJSON"]>;

const jsonOf = (template: Template): Resource & { readonly Resources: Resource } => {
  const json = template.toJSON();
  return { ...json, Resources: json.Resources };
};

/** All resources of a type, or of all types, as [logical id, resource]. */
export const resources = (template: Template, type?: string): [string, Resource][] =>
  Object.entries<Resource>(template.toJSON().Resources).filter(([, resource]) => !type || resource.Type === type);

/** `{ Ref }` or `{ "Fn::GetAtt" }` → the logical id that it points to, also inside a join, a choice or a split. */
export function target(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(target).join("");
  const reference = value as { Ref?: string; "Fn::GetAtt"?: [string, string] } & Record<string, [unknown, unknown]>;
  if (reference.Ref) return reference.Ref;
  if (reference["Fn::GetAtt"]) return reference["Fn::GetAtt"][0];
  return target((reference["Fn::Join"] ?? reference["Fn::Select"] ?? reference["Fn::Split"])?.[1] ?? []);
}

/** A text that CloudFormation puts together, with parameters as they are when nobody sets them and with resources' logical ids. */
export function textOf(template: Template, value: unknown): string {
  if (typeof value !== "object" || value === null) return target(value);
  const { Ref, "Fn::Join": join } = value as { Ref?: string; "Fn::Join"?: [string, unknown[]] };
  if (join !== undefined) return join[1].map((part) => textOf(template, part)).join(join[0]);
  return template.toJSON().Parameters?.[Ref ?? ""]?.Default ?? target(value);
}

interface Statement {
  readonly Effect: "Allow" | "Deny";
  readonly Action: string | string[];
  readonly Resource: unknown;
}

/** One permission of a role, a statement with one action and one resource. */
export interface Permission {
  readonly role: string;
  readonly action: string;
  readonly resource: string;
}

const list = <Item>(value: Item | Item[]): Item[] => (Array.isArray(value) ? value : [value]);

/** Every permission that any role of the template has, whether inline or by a policy of its own. */
export function permissions(template: Template): Permission[] {
  const documents: [string, { Statement: Statement[] }][] = [
    ...resources(template, "AWS::IAM::Policy").map(([, { Properties }]): [string, { Statement: Statement[] }] => [
      target(Properties.Roles[0]),
      Properties.PolicyDocument,
    ]),
    ...resources(template, "AWS::IAM::Role").flatMap(([id, { Properties }]) =>
      list<{ PolicyDocument: { Statement: Statement[] } }>(Properties.Policies ?? []).map(
        ({ PolicyDocument }): [string, { Statement: Statement[] }] => [id, PolicyDocument],
      ),
    ),
  ];
  return documents.flatMap(([role, { Statement }]) =>
    Statement.filter(({ Effect }) => Effect === "Allow").flatMap(({ Action, Resource }) =>
      list(Action).flatMap((action) =>
        list(Resource).map((resource) => ({ role, action, resource: target(resource) })),
      ),
    ),
  );
}
