import { entry } from "../../shared/runtime/entry.ts";
import { liveTakeIn } from "./live-deps.ts";
import { pull } from "./pull.ts";

const deps = liveTakeIn();

export const handler = entry(() => pull(deps));
