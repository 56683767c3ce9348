import type * as vi from "./staff-vi.ts";
import type { Wording } from "./wording.ts";

/** Words of the screen on which an office shares its work out. */
export const staff: Wording<typeof vi.staff> = {
  title: "Sharing the work of an office",
  more: "A dossier that comes falls to whoever is there, knows it and has the least work for his share. Anybody of the office may still accept it. Without a list the work is the whole office's.",
  nobody: "Not shared out: the work is the whole office's.",
  officer: "User name",
  share: "Share",
  shareHint: "2 gets twice as much as 1; 0 gets nothing by itself",
  skills: "Knows",
  skillsHint: "Codes of procedures or keys of departments with commas between; all when empty",
  from: "Away from",
  to: "until the end of",
  open: (count) => `has ${count}`,
  away: "away",
  add: "Add an officer",
  remove: (officer) => `Remove ${officer || "this line"}`,
  save: "Save",
  saving: "Saving…",
  saved: (office) => `The shares of ${office} are saved.`,
  wrong: "Each officer needs a user name, a share from 0 to 10, and both days of an absence.",
  all: "all procedures",
};
