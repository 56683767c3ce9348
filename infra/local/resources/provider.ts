import { createHash } from "node:crypto";
import type { Services } from "../services/services.ts";
import type { Properties } from "../template/intrinsics.ts";

/** One resource of the template with every intrinsic already replaced. */
export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: Properties;
  readonly metadata: Properties;
}

/** Where the stack stands: the pseudo parameters, and what differs between AWS and this computer. */
export interface Place {
  readonly stack: string;
  readonly region: string;
  readonly account: string;
  readonly publicUrl: string;
  readonly issuer: string;
  readonly messagesUrl: string;
}

/** What Ref and Fn::GetAtt answer; `name` is the physical name, for types that have one. */
export interface Identity {
  readonly name?: string;
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Addresses on AWS and what stands for them here, replaced wherever the template writes them. */
  readonly here?: Readonly<Record<string, string>>;
}

export interface Provider {
  readonly type: string;
  /** The property that holds the physical name; the reader fills it in when the template leaves it out. */
  readonly nameProperty?: string;
  identity(resource: Pick<Resource, "id" | "properties">, place: Place): Identity;
  /** Creates or updates all resources of this type. Absent when another part of the host reads them itself. */
  put?(resources: readonly Resource[], services: Services): Promise<void>;
}

export const arn = (place: Place, service: string, name: string): string =>
  `arn:aws:${service}:${place.region}:${place.account}:${name}`;

/** A physical name as CloudFormation would make one: the template's own, or stack and logical id. */
export const nameOf = (resource: Pick<Resource, "id" | "properties">, key: string, place: Place): string => {
  const given = resource.properties[key];
  return typeof given === "string" ? given : `${place.stack}-${resource.id}`;
};

/** A stable id that looks like the ones AWS hands out, the same at each start. */
export const stableId = (place: Place, id: string, length: number): string =>
  BigInt(`0x${createHash("sha256").update(`${place.stack}/${id}`).digest("hex")}`)
    .toString(36)
    .slice(0, length);

/** As AWS gives one to a stack; the same at each start. Nobody reaches the local API but through the gateway. */
export const stableUuid = ({ stack }: Place): string =>
  createHash("sha256")
    .update(stack)
    .digest("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, "$1-$2-$3-$4-$5");
