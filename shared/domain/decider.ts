import type { Localized } from "./localized.ts";

/** What every rule answers: a value, or a refusal that a person can be told about. Faults are thrown, never returned. */
export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal<Code> };

/** A person caused it and can mend it. `field` is the JSON path of the input at fault, `detail` fills the sentence. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly field?: string;
  readonly detail?: Readonly<Record<string, string | Localized>>;
}

export const accept = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const refuse = <Code extends string>(
  code: Code,
  more: Omit<Refusal<Code>, "code"> = {},
): { ok: false; refusal: Refusal<Code> } => ({ ok: false, refusal: { code, ...more } });
