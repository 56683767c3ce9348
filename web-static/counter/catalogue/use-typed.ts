import { useState } from "preact/hooks";
import { isSame } from "./paths.ts";

/**
 * Text in an input whose value is something else, such as a number: what is typed stays as typed as long as it says the
 * value ("0," on the way to "0,5").
 */
export const useTyped = (value: unknown, show: (value: unknown) => string, read: (typed: string) => unknown) => {
  const [typed, setTyped] = useState<string>();
  const shown = typed !== undefined && isSame(read(typed), value) ? typed : show(value);
  return [shown, setTyped] as const;
};
