import { existsSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { HostFault } from "../host-fault.ts";
import { arn, nameOf, type Provider, type Resource } from "./provider.ts";

export interface FunctionSpec {
  readonly id: string;
  readonly name: string;
  /** Short name for logs and counters: the function's own service name when it has one. */
  readonly label: string;
  readonly arn: string;
  /** Absolute path of the bundle and the name of its export. */
  readonly file: string;
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
}

const Shape = z.object({
  FunctionName: z.string(),
  Handler: z.string(),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
});

/** Where the bundle lies below the assembly: our own note, or the one that CDK writes. */
const Metadata = z.object({
  motcua: z.object({ bundle: z.string() }).optional(),
  "aws:asset:path": z.string().optional(),
});

export const lambdaFunction: Provider = {
  type: "AWS::Lambda::Function",
  nameProperty: "FunctionName",
  identity: (resource, place) => {
    const name = nameOf(resource, "FunctionName", place);
    return { name, ref: name, attributes: { Arn: arn(place, "lambda", `function:${name}`) } };
  },
};

/** @param assembly the folder that the asset paths in the template's metadata start from */
export const readFunction = (resource: Resource, Arn: string, assembly: string): FunctionSpec => {
  const { FunctionName, Handler, Timeout, MemorySize, Environment } = Shape.parse(resource.properties);
  const { motcua: own, "aws:asset:path": staged } = Metadata.parse(resource.metadata);
  const asset = own?.bundle ?? staged;
  if (!asset) throw new HostFault(`The function ${resource.id} does not say in its metadata where its bundle lies.`);
  const dot = Handler.lastIndexOf(".");
  const base = join(assembly, asset, Handler.slice(0, dot));
  const file = [`${base}.mjs`, `${base}.js`].find((path) => existsSync(path));
  if (!file) throw new HostFault(`The bundle of ${resource.id} is missing: ${base}.mjs`);
  return {
    id: resource.id,
    name: FunctionName,
    label: Environment?.Variables.POWERTOOLS_SERVICE_NAME ?? FunctionName,
    arn: Arn,
    file,
    handler: Handler.slice(dot + 1),
    timeoutSeconds: Timeout,
    memoryMb: MemorySize,
    environment: Environment?.Variables ?? {},
  };
};
