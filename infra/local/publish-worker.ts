import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { shiftClock } from "./invoke/shift-clock.ts";

/** Runs inside a worker thread, in the host's virtual time: what is in force today depends on it. */
const { task, command, clock } = workerData;
shiftClock(clock);
const { publish } = await import(pathToFileURL(command).href);
await publish({ ...task, progress: (line: string) => parentPort?.postMessage(line) });
