import type { ChannelName } from "./channel-name.ts";

/** How a person wants to be told, in his order, and what he does not want to be told at all. */
export interface Preference {
  readonly channels?: readonly ChannelName[];
  readonly optOut?: readonly ("reminder" | "announcement")[];
}
