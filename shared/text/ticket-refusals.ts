import type { Localized } from "../domain/localized.ts";

export const ticketRefusals = {} as const satisfies Record<string, Localized>;
