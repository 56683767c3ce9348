import { useEffect, useRef, useState } from "preact/hooks";
import type { WorkingCalendar } from "../../../shared/domain/calendar/calendar-definition.ts";
import type { Refusal } from "../../../shared/domain/decider.ts";
import type { ProcedureDefinition } from "../../../shared/domain/procedure/definition.ts";
import type { SimulationOptions } from "../../../shared/domain/procedure/simulate/options.ts";
import { simulateInParts } from "../../../shared/domain/procedure/simulate/simulate.ts";
import type { Simulation } from "../../../shared/domain/procedure/simulate/simulation.ts";
import { type PartRun, runInParts } from "./run-in-parts.ts";

export type SimulationState =
  | { readonly at: "idle" | "stopped" }
  | { readonly at: "running"; readonly finished: number }
  | { readonly at: "refused"; readonly refusal: Refusal }
  | { readonly at: "done"; readonly simulation: Simulation };

/** Runs in the browser, one at a time; a page that goes away stops it. */
export const useSimulation = (procedure: ProcedureDefinition, calendar: WorkingCalendar) => {
  const [state, setState] = useState<SimulationState>({ at: "idle" });
  const run = useRef<PartRun | undefined>(undefined);
  useEffect(() => () => run.current?.stop(), []);
  return {
    state,
    start: (options: Partial<SimulationOptions>) => {
      run.current?.stop();
      setState({ at: "running", finished: 0 });
      run.current = runInParts(simulateInParts(procedure, calendar, options), {
        onPart: (finished) => setState({ at: "running", finished }),
        onDone: (year) =>
          setState(year.ok ? { at: "done", simulation: year.value } : { at: "refused", refusal: year.refusal }),
      });
    },
    stop: () => {
      run.current?.stop();
      setState({ at: "stopped" });
    },
  };
};
