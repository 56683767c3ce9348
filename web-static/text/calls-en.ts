import type { calls as vi } from "./calls-vi.ts";
import type { Wording } from "./wording.ts";

/** People whom no message reached, above the inbox. */
export const calls: Wording<typeof vi> = {
  title: (count: number) => `To be called: ${count === 1 ? "1 message has" : `${count} messages have`} not arrived`,
  more: "Open the dossier, call the number in it, then press “Called” under Messages.",
  since: (moment: string) => `since ${moment}`,
};
