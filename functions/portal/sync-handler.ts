import { entry } from "../../shared/runtime/entry.ts";
import { eachNotedMessage } from "../../shared/store/noted-messages.ts";
import { reportDossiers } from "./consume.ts";
import { liveDeps } from "./live-deps.ts";

export const handler = entry(eachNotedMessage(reportDossiers(liveDeps())));
