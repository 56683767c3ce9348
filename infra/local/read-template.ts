import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";
import { HostFault } from "./host-fault.ts";
import { providers } from "./resources/catalog.ts";
import { noEffect } from "./resources/no-effect.ts";
import { arn, type Identity, type Place, type Provider, type Resource, stableUuid } from "./resources/provider.ts";
import {
  evaluateCondition,
  isRecord,
  noValue,
  resolveIntrinsics,
  rewriteStrings,
  type Scope,
} from "./template/intrinsics.ts";
import type { Template } from "./template/template.ts";
import { unnest } from "./template/unnest.ts";

const loose = z.record(z.string(), z.unknown());
const Raw = z.object({
  Parameters: z.record(z.string(), z.object({ Default: z.unknown().optional() })).default({}),
  Conditions: loose.default({}),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown(), Condition: z.string().optional() })).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), loose)).default({}),
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: loose.default({}),
      Metadata: loose.default({}),
      Condition: z.string().optional(),
    }),
  ),
});
export type RawTemplate = z.infer<typeof Raw>;

const byType = new Map(providers.map((provider) => [provider.type, provider]));

const parseRaw = (json: string, file: string): RawTemplate => {
  const parsed = Raw.safeParse(parseJson(json, file));
  if (!parsed.success)
    throw new HostFault(`${file} is not a CloudFormation template: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
};

/** Templates of nested stacks lie beside their parent's. */
const readBeside = (file: string) => (name: string) => {
  const nested = join(dirname(file), name);
  return parseRaw(readFileSync(nested, "utf8"), nested);
};

/** Parses the template and stops at the first resource type that this host has no way to put here. */
export const parseTemplate = (json: string, file: string): RawTemplate => {
  const whole = unnest(parseRaw(json, file), readBeside(file));
  for (const [id, { Type }] of Object.entries(whole.Resources))
    if (!byType.has(Type) && !(Type in noEffect))
      throw new HostFault(`The local host cannot put ${id} on this computer: it does not know the type ${Type}.`);
  return whole;
};

const parseJson = (json: string, file: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    throw new HostFault(`${file} is not JSON.`);
  }
};

/** @param parameters values for the template's parameters, over their defaults */
export const readTemplate = (
  raw: RawTemplate,
  place: Place,
  parameters: Readonly<Record<string, string>> = {},
): Template => {
  const pseudo: Readonly<Record<string, unknown>> = {
    "AWS::AccountId": place.account,
    "AWS::Region": place.region,
    "AWS::Partition": "aws",
    "AWS::URLSuffix": "amazonaws.com",
    "AWS::StackName": place.stack,
    "AWS::StackId": arn(place, "cloudformation", `stack/${place.stack}/${stableUuid(place)}`),
    "AWS::NotificationARNs": [],
    "AWS::NoValue": noValue,
  };
  const identities = new Map<string, Identity>();
  const properties = new Map<string, Record<string, unknown>>();

  const resolved = (id: string): Record<string, unknown> => {
    const known = properties.get(id);
    if (known) return known;
    const value = resolveIntrinsics(raw.Resources[id]?.Properties, scope);
    const answer = isRecord(value) ? { ...value } : {};
    properties.set(id, answer);
    return answer;
  };
  const identity = (id: string): Identity | undefined => {
    const resource = raw.Resources[id];
    if (!resource) return undefined;
    const known = identities.get(id);
    if (known) return known;
    const fresh = (byType.get(resource.Type) ?? unseen(resource.Type)).identity(
      { id, properties: resolved(id) },
      place,
    );
    identities.set(id, fresh);
    return fresh;
  };
  const scope: Scope = {
    ref: (name) => pseudo[name] ?? parameters[name] ?? raw.Parameters[name]?.Default ?? identity(name)?.ref,
    attribute: (id, attribute) => {
      const { attributes = {} } = identity(id) ?? {};
      return attributes[attribute] ?? attributes["*"];
    },
    condition: (name) => {
      if (!(name in raw.Conditions)) throw new HostFault(`The template has no condition ${name}.`);
      return evaluateCondition(raw.Conditions[name], scope);
    },
    mapping: (map, first, second) => raw.Mappings[map]?.[first]?.[second],
  };

  const present = ({ Condition }: { Condition?: string | undefined }) => !Condition || scope.condition(Condition);
  const ids = Object.keys(raw.Resources).filter((id) => present(raw.Resources[id] ?? {}));
  const rewrites = ids.flatMap((id) => Object.entries(identity(id)?.here ?? {}));
  const resources = ids.map((id): Resource => {
    const { Type: type = "", Metadata: metadata = {} } = raw.Resources[id] ?? {};
    const { nameProperty } = byType.get(type) ?? {};
    const name = nameProperty ? { [nameProperty]: identity(id)?.name } : {};
    const local = rewriteStrings(resolved(id), rewrites);
    return { id, type, metadata, properties: { ...(isRecord(local) ? local : {}), ...name } };
  });
  const outputs = Object.entries(raw.Outputs)
    .filter(([, output]) => present(output))
    .map(([name, { Value }]) => [name, String(rewriteStrings(resolveIntrinsics(Value, scope), rewrites))]);
  const refOf = (id: string) => identity(id)?.ref ?? id;
  return {
    of: (type) => resources.filter((resource) => resource.type === type),
    refOf,
    arnOf: (id) => identity(id)?.attributes.Arn ?? refOf(id),
    outputs: Object.fromEntries(outputs),
    withoutEffect: resources.flatMap(({ id, type }) =>
      type in noEffect ? [`${id} (${type}): ${noEffect[type]}`] : [],
    ),
  };
};

/** A type without effect still has a name and an ARN, since others may mention them; "*" answers any attribute. */
const unseen = (type: string): Provider => ({
  type,
  identity: ({ id }, place) => {
    const [, service = "", kind = ""] = type.toLowerCase().split("::");
    const Arn = arn(place, service, `${kind}/${place.stack}-${id}`);
    return { ref: `${place.stack}-${id}`, attributes: { Arn, "*": `${place.stack}-${id}` } };
  },
});
