import { randomUUID } from "node:crypto";
import type { DataFolder } from "../data-folder.ts";
import type { Functions } from "../invoke/functions.ts";
import type { VirtualClock } from "../invoke/virtual-clock.ts";
import type { ScheduleSpec } from "../resources/schedule.ts";
import { parseSchedule } from "./schedule-expression.ts";
import type { Source } from "./source.ts";
import { wakeSignal } from "./wake-signal.ts";

export interface ScheduleParts {
  readonly functions: Functions;
  readonly clock: VirtualClock;
  readonly data: Pick<DataFolder, "readSetting" | "writeSetting">;
  readonly place: { readonly account: string; readonly region: string };
  readonly report: (fault: unknown) => void;
}

/** The longest sleep: setTimeout cannot wait for more than 24 days. */
const dayMs = 86_400_000;

/**
 * Runs a function by schedule in virtual time. A jump of the clock over several runs makes one run, at once: the work
 * is a sweep, and AWS too does not make up for missed runs.
 */
export const scheduleSource = (
  spec: ScheduleSpec,
  { functions, clock, data, place, report }: ScheduleParts,
): Source => {
  const next = parseSchedule(spec.expression, spec.timeZone);
  const signal = wakeSignal();
  const setting = `schedule:${spec.id}`;
  const kept = Number(data.readSetting(setting) ?? Number.NaN);
  let last = Number.isFinite(kept) ? Math.min(kept, clock.now()) : clock.now();
  let stopped = false;
  clock.onJump(signal.wake);

  const run = async (time: number): Promise<void> => {
    const event = spec.input
      ? JSON.parse(spec.input)
      : {
          version: "0",
          id: randomUUID(),
          "detail-type": "Scheduled Event",
          source: spec.source,
          account: place.account,
          time: `${new Date(time).toISOString().slice(0, 19)}Z`,
          region: place.region,
          resources: [spec.arn],
          detail: spec.source === "aws.events" ? {} : "{}",
        };
    await functions.invoke(spec.functionArn, event);
  };

  const loop = async (): Promise<void> => {
    while (!stopped) {
      const now = clock.now();
      if (last > now) last = now;
      const due = next(last);
      if (due !== undefined && due <= now) {
        last = now;
        data.writeSetting(setting, String(now));
        run(now).catch(report);
        continue;
      }
      await signal.sleep(due === undefined ? dayMs : Math.min(due - now, dayMs));
    }
  };
  const looping = loop();
  return {
    complaint: () => undefined,
    stop: async () => {
      stopped = true;
      signal.wake();
      await looping;
    },
  };
};
