import * as z from "zod";
import type { Instant } from "../calendar/time.ts";

/** Why a counter calls nobody for a while; the board shows it. */
export const PauseReason = z.enum(["break", "meeting", "fault", "shift-change", "other"]).meta({ id: "PauseReason" });
export type PauseReason = z.infer<typeof PauseReason>;

export interface CounterPause {
  readonly counter: string;
  readonly reason: PauseReason;
  readonly since: Instant;
}
