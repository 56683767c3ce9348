import { readFileSync, statfsSync } from "node:fs";
import { freemem } from "node:os";

const disk = "/dev/shm";
/** A run leaves less than half of it there, and the machine keeps as much for itself. */
const NEEDED_BYTES = 8e9;

const canRunPrograms = (): boolean =>
  readFileSync("/proc/mounts", "utf8")
    .split("\n")
    .map((line) => line.split(" "))
    .some(([, place, , options = ""]) => place === disk && !options.split(",").includes("noexec"));

/**
 * The disk in memory (Linux), where it has room and may hold the libraries that a database unpacks; undefined elsewhere. Hosts and
 * databases of tests write through to the disk at every change: the story of thirty kills took 233 s there and 282 s on a disk.
 */
export const memoryDisk = (): string | undefined => {
  try {
    const { bavail, bsize } = statfsSync(disk);
    return Math.min(bavail * bsize, freemem()) >= NEEDED_BYTES && canRunPrograms() ? disk : undefined;
  } catch {
    return undefined;
  }
};
