import type { ProcedureView } from "../../shared/contracts/procedure-api.ts";
import { type Loaded, useLoad } from "./use-load.ts";

/** The procedure with its cases and papers; nothing is asked while no procedure is chosen. */
export const useProcedure = (code: string | undefined): Loaded<ProcedureView> =>
  useLoad<ProcedureView>(code === undefined ? undefined : `/procedures/${encodeURIComponent(code)}`);
