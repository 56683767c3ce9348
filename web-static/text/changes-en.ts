import type * as vi from "./changes-vi.ts";
import type { Wording } from "./wording.ts";

/** What changed in the procedures, in English. */
export const changes: Wording<typeof vi.changes> = {
  title: "Recently changed procedures",
  description: (province) => `The latest changes of administrative procedures in ${province} Province.`,
  nothing: "No change has been published yet.",
  follow: "Follow with a feed reader:",
  gone: "no longer in force",
};
