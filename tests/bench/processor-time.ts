import { existsSync, readFileSync } from "node:fs";

/** Ticks of /proc in a second: USER_HZ is 100 on every Linux that Node runs on. */
const ticksPerSecond = 100;

/** Processor time that a process and its threads have used, in ms; NaN where there is no /proc. */
export const processorMs = (pid: number): number => {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  const text = readFileSync(file, "utf8");
  // The name of the program stands in brackets and may hold blanks.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1000;
};

export const ownProcessorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Resident memory of a process and its threads, in MB; NaN where there is no /proc. */
export const residentMb = (pid: number): number => {
  const file = `/proc/${pid}/status`;
  const kilobytes = existsSync(file) ? /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(file, "utf8"))?.[1] : undefined;
  return kilobytes === undefined ? Number.NaN : Number(kilobytes) / 1024;
};
