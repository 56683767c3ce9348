import { appendFileSync, mkdirSync } from "node:fs";
import type { DataFolder } from "./data-folder.ts";

/** Faults of the host's own parts, such as a poller that could not reach an engine; written to logs/host.log. */
export const hostLog = (data: DataFolder): { report: (fault: unknown) => void } => {
  mkdirSync(data.inside("logs"), { recursive: true });
  const file = data.inside("logs", "host.log");
  return {
    report: (fault) => {
      const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
      const line = `${new Date().toISOString()} ${text}\n`;
      try {
        appendFileSync(file, line);
      } catch {
        // A full disk, or a folder that somebody removed, must not end the host that wants to tell of something else.
        process.stderr.write(line);
      }
    },
  };
};
