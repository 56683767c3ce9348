import type { LocalDate } from "../../../shared/domain/calendar/time.ts";
import type { Phones } from "./phones.ts";
import type { Stage } from "./stage.ts";
import type { System } from "./system.ts";

/** What every scene is played with. */
export interface Play {
  readonly system: System;
  readonly stage: Stage;
  readonly phones: Phones;
  readonly saturday: LocalDate;
}
