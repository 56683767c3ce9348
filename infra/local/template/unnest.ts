type Json = Readonly<Record<string, unknown>>;

/** As far as it matters here; everything else of a template stays as it is. */
interface Nestable {
  readonly Resources: Readonly<Record<string, unknown>>;
  readonly Parameters?: Json;
  readonly Outputs?: Readonly<Record<string, unknown>>;
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((part, name) => (isObject(part) ? part[name] : undefined), value);

type Replace = (kind: "Ref" | "Fn::GetAtt", id: string, attribute: string) => unknown;

/** Every reference of a value, as `replace` has it; undefined leaves it. */
const rewrite = (value: unknown, replace: Replace): unknown => {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, replace));
  if (!isObject(value)) return value;
  const { Ref, "Fn::GetAtt": attribute } = value;
  if (typeof Ref === "string") return replace("Ref", Ref, "") ?? value;
  if (Array.isArray(attribute)) {
    const [id, ...rest] = attribute.map(String);
    return replace("Fn::GetAtt", id ?? "", rest.join(".")) ?? value;
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rewrite(inner, replace)]));
};

/** References inside a nested stack: to its own resources under their new names, to a parameter as its parent fills it. */
const inParent =
  (prefix: string, nested: Nestable, given: unknown): Replace =>
  (kind, id, attribute) => {
    if (id in nested.Resources)
      return kind === "Ref" ? { Ref: prefix + id } : { "Fn::GetAtt": [prefix + id, attribute] };
    return kind === "Ref" ? at(given, id) : undefined;
  };

/**
 * One template out of one with nested stacks (`infra/aws/own-stack.ts`): their resources stand in the parent, under names that
 * begin with their stack's, and what refers to them from outside refers to them there.
 * @param read the nested template of that file name
 */
export const unnest = <Template extends Nestable>(template: Template, read: (file: string) => Nestable): Template => {
  const own: [string, unknown][] = [];
  const moved: [string, unknown][] = [];
  const outputs = new Map<string, unknown>();
  for (const [id, resource] of Object.entries(template.Resources)) {
    const file = at(resource, "Metadata", "motcua", "template");
    if (typeof file !== "string") {
      own.push([id, resource]);
      continue;
    }
    const nested = read(file);
    const replace = inParent(id, nested, at(resource, "Properties", "Parameters"));
    for (const [name, inner] of Object.entries(nested.Resources)) moved.push([id + name, rewrite(inner, replace)]);
    for (const [name, output] of Object.entries(nested.Outputs ?? {}))
      outputs.set(`${id}.Outputs.${name}`, rewrite(at(output, "Value"), replace));
  }
  if (moved.length === 0) return template;
  const fromOutside: Replace = (kind, id, attribute) =>
    kind === "Fn::GetAtt" ? outputs.get(`${id}.${attribute}`) : undefined;
  const resources = rewrite(Object.fromEntries([...own, ...moved]), fromOutside);
  return { ...template, Resources: resources, Outputs: rewrite(template.Outputs ?? {}, fromOutside) };
};
