import type * as vi from "./filters-vi.ts";
import type { Wording } from "./wording.ts";

/** Narrowing the list of procedures down, in English. */
export const filters: Wording<typeof vi.filters> = {
  title: "Narrow the list down",
  facets: { field: "Field", office: "Decided by", level: "Online" },
  all: "All",
  found: (count) => (count === 1 ? "1 procedure" : `${count} procedures`),
  left: (count) => (count === 1 ? "1 procedure" : `${count} procedures`),
  clear: "Show all",
  nothing: "No procedure meets everything that you chose. Drop one of the choices, search by name above, or:",
  askCommune: "Choose your commune and call it",
  call: (commune) => `Call the one-stop of ${commune}:`,
};
