import type { Resource } from "../resources/provider.ts";

/** The synthesized template with every intrinsic replaced and every physical name filled in. */
export interface Template {
  of(type: string): readonly Resource[];
  /** What Ref answers for the logical id. */
  refOf(id: string): string;
  arnOf(id: string): string;
  /** The stack's outputs by name. */
  readonly outputs: Readonly<Record<string, string>>;
  /** "logical id (type): reason", for all that has no effect here. */
  readonly withoutEffect: readonly string[];
}
