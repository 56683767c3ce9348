import { entry } from "../../shared/runtime/entry.ts";
import { eachMessage } from "../../shared/runtime/sqs.ts";
import { liveDeps } from "./live-deps.ts";
import { republish } from "./republish.ts";

export const handler = entry(eachMessage(republish(liveDeps())));
