import { parseVietnamTime } from "../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { ClockView, requireHost } from "./running-host.ts";
import { complainUsage } from "./usage.ts";

export type ClockCommand = "show" | { readonly shift: string } | { readonly at: string } | { readonly reset: true };

/** What is asked of the clock. A time without a zone is Vietnam's, a day alone is its midnight. */
export const readClock = (args: readonly string[]): Result<ClockCommand, "USAGE"> => {
  const [given, ...rest] = args;
  if (rest.length > 0) return refuse("USAGE");
  if (given === undefined) return accept("show");
  if (given === "reset") return accept({ reset: true });
  if (/^[+-]\d{1,6}[smhdw]$/.test(given)) return accept({ shift: given });
  const at = parseVietnamTime(/^\d{4}-\d{2}-\d{2}$/.test(given) ? `${given}T00:00` : given);
  return at.ok ? accept({ at: at.value }) : refuse("USAGE");
};

/** `motcua clock`: the running local host's time, moved or not, as JSON. On AWS there is no such switch. */
export async function clock(args: string[]): Promise<void> {
  const asked = readClock(args);
  if (!asked.ok) return complainUsage("clock");
  const host = await requireHost();
  if (host === undefined) return;
  const view =
    asked.value === "show"
      ? await host.get("/local/clock", ClockView)
      : await host.post("/local/clock", asked.value, ClockView);
  process.stdout.write(`${JSON.stringify(view, null, 2)}\n`);
}
