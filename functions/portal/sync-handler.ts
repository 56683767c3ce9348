import { entry } from "../../shared/runtime/entry.ts";
import { eachMessage } from "../../shared/runtime/sqs.ts";
import { reportDossiers } from "./consume.ts";
import { liveDeps } from "./live-deps.ts";

export const handler = entry(eachMessage(reportDossiers(liveDeps())));
