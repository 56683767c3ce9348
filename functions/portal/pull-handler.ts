import { entry } from "../../shared/runtime/entry.ts";
import { liveDeps } from "./live-deps.ts";
import { pull } from "./pull.ts";

const deps = liveDeps();

export const handler = entry(() => pull(deps));
