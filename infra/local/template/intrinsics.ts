import { HostFault } from "../host-fault.ts";

export type Properties = Readonly<Record<string, unknown>>;

/** What a resolved name can point at. `ref` and `attribute` answer undefined for a name they do not know. */
export interface Scope {
  ref(name: string): unknown;
  attribute(id: string, attribute: string): unknown;
  condition(name: string): boolean;
  mapping(map: string, first: string, second: string): unknown;
}

/** Stands for AWS::NoValue: the property that holds it disappears. */
export const noValue = Symbol("AWS::NoValue");

export const isRecord = (value: unknown): value is Properties =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const text = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

const list = (value: unknown, use: string): unknown[] => {
  if (Array.isArray(value)) return value;
  throw new HostFault(`${use} in the template needs a list, not ${JSON.stringify(value)}.`);
};

const known = (value: unknown, what: string): unknown => {
  if (value === undefined) throw new HostFault(`The template refers to ${what}, which this host cannot resolve.`);
  return value;
};

const attributeOf = (scope: Scope, id: string, attribute: string): unknown =>
  known(scope.attribute(id, attribute), `${id}.${attribute}`);

const substitute = (pattern: string, own: Properties, scope: Scope): string =>
  pattern.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (name in own) return text(own[name]);
    const [id = "", ...rest] = name.split(".");
    return text(rest.length > 0 ? attributeOf(scope, id, rest.join(".")) : known(scope.ref(name), name));
  });

const split = (value: unknown): [string, string] => {
  const [id, ...rest] = typeof value === "string" ? value.split(".") : list(value, "Fn::GetAtt").map(text);
  return [id ?? "", rest.join(".")];
};

type Intrinsic = (argument: unknown, scope: Scope, resolve: (value: unknown) => unknown) => unknown;

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (name, scope) => known(scope.ref(text(name)), text(name)),
  Condition: (name, scope) => scope.condition(text(name)),
  "Fn::GetAtt": (argument, scope) => attributeOf(scope, ...split(argument)),
  "Fn::Join": (argument, _, resolve) => {
    const [separator, parts] = list(argument, "Fn::Join");
    return list(resolve(parts), "Fn::Join").map(text).join(text(separator));
  },
  "Fn::Sub": (argument, scope, resolve) => {
    const [pattern, own] = typeof argument === "string" ? [argument, {}] : list(argument, "Fn::Sub");
    const variables = resolve(own);
    return substitute(text(pattern), isRecord(variables) ? variables : {}, scope);
  },
  "Fn::Select": (argument, _, resolve) => {
    const [index, from] = list(argument, "Fn::Select").map(resolve);
    return known(list(from, "Fn::Select")[Number(index)], `item ${text(index)} of a list`);
  },
  "Fn::Split": (argument, _, resolve) => {
    const [separator, value] = list(argument, "Fn::Split").map(resolve);
    return text(value).split(text(separator));
  },
  "Fn::If": (argument, scope, resolve) => {
    const [condition, yes, no] = list(argument, "Fn::If");
    return resolve(scope.condition(text(condition)) ? yes : no);
  },
  "Fn::Equals": (argument, _, resolve) => {
    const [left, right] = list(argument, "Fn::Equals").map(resolve);
    return text(left) === text(right);
  },
  "Fn::Not": (argument, _, resolve) => resolve(list(argument, "Fn::Not")[0]) !== true,
  "Fn::And": (argument, _, resolve) => list(argument, "Fn::And").every((one) => resolve(one) === true),
  "Fn::Or": (argument, _, resolve) => list(argument, "Fn::Or").some((one) => resolve(one) === true),
  "Fn::FindInMap": (argument, scope, resolve) => {
    const [map, first, second] = list(argument, "Fn::FindInMap").map(resolve).map(text);
    return known(scope.mapping(map ?? "", first ?? "", second ?? ""), `the mapping ${map}.${first}.${second}`);
  },
  "Fn::Base64": (argument, _, resolve) => Buffer.from(text(resolve(argument))).toString("base64"),
};

/** Replaces every intrinsic inside a template value. An intrinsic that this host lacks is a HostFault, never a guess. */
export const resolveIntrinsics = (value: unknown, scope: Scope): unknown => {
  const resolve = (inner: unknown) => resolveIntrinsics(inner, scope);
  if (Array.isArray(value)) return value.map(resolve).filter((item) => item !== noValue);
  if (!isRecord(value)) return value;
  const [name, ...others] = Object.keys(value);
  if (name && others.length === 0 && (name === "Ref" || name.startsWith("Fn::"))) {
    const intrinsic = intrinsics[name];
    if (!intrinsic) throw new HostFault(`The template uses ${name}, which this host cannot resolve.`);
    return intrinsic(value[name], scope, resolve);
  }
  const entries = Object.entries(value).map(([key, inner]) => [key, resolve(inner)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== noValue));
};

/** A condition's own definition also allows { Condition: name } beside the Fn:: forms. */
export const evaluateCondition = (definition: unknown, scope: Scope): boolean => {
  if (isRecord(definition) && "Condition" in definition) return scope.condition(text(definition.Condition));
  const prepared = JSON.parse(JSON.stringify(definition), (_, inner: unknown) =>
    isRecord(inner) && Object.keys(inner).length === 1 && typeof inner.Condition === "string"
      ? scope.condition(inner.Condition)
      : inner,
  );
  return resolveIntrinsics(prepared, scope) === true;
};

/** Replaces parts of every string inside a value. */
export const rewriteStrings = (value: unknown, rewrites: readonly (readonly [string, string])[]): unknown => {
  if (typeof value === "string") return rewrites.reduce((text, [from, to]) => text.replaceAll(from, to), value);
  if (Array.isArray(value)) return value.map((item) => rewriteStrings(item, rewrites));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewriteStrings(inner, rewrites)]));
};
