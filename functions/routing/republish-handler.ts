import { entry } from "../../shared/runtime/entry.ts";
import { eachNotedMessage } from "../../shared/store/noted-messages.ts";
import { liveDeps } from "./live-deps.ts";
import { republish } from "./republish.ts";

export const handler = entry(eachNotedMessage(republish(liveDeps())));
