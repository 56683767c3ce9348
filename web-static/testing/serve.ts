import { fileURLToPath } from "node:url";
import { buildWeb } from "../build.ts";
import { startWebServer } from "./web-server.ts";

/** Shows the site with canned answers: `node web-static/testing/serve.ts 4300`. */
const port = Number(process.argv[2] ?? 4300);
const built = await buildWeb({ outDir: fileURLToPath(new URL("../../dist/web", import.meta.url)) });
await startWebServer(built, port);
process.stdout.write(`http://localhost:${port}/\n`);
