import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";

const { task, command } = workerData;
const { publish } = await import(pathToFileURL(command).href);
await publish({ ...task, progress: (line: string) => parentPort?.postMessage(line) });
