import type { buildApp } from "fauxqs";

export type MessageApp = ReturnType<typeof buildApp>;

/** Marks the host's own calls, which count for themselves. */
export const ownCall = "x-motcua-host";
