import type { Procedure } from "../procedure/definition.ts";

/** Whether people may take the outcome as a file, as the procedure says. */
export const isElectronic = ({ outcome }: Pick<Procedure, "outcome">): boolean =>
  outcome.delivery?.includes("electronic") ?? false;
