import { startHost } from "../host.ts";

/** A host on a sample, as a program of its own that a test can kill. Says "ready" when it is. */
const [port, dataDir = "", templateFile = ""] = process.argv.slice(2);
await startHost({ port: Number(port), dataDir, templateFile, quiet: true });
process.stdout.write("ready\n");
