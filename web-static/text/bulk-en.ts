import type * as vi from "./bulk-vi.ts";
import type { Wording } from "./wording.ts";

const dossiers = (count: number) => (count === 1 ? "1 dossier" : `${count} dossiers`);

/** What officers read where several dossiers take one command, in English. */
export const bulk: Wording<typeof vi.bulk> = {
  label: "Several dossiers at once",
  column: "Choose",
  choose: (code) => `Choose dossier ${code}`,
  chooseAll: (count) => `Choose all shown (${count})`,
  chosen: (count) => `${count} chosen`,
  hint: "Space chooses. Hold Shift and press an arrow or click to choose a range.",
  clear: "Choose none",
  ofMany: (action, count) => `${action}: ${dossiers(count)}`,
  running: (action) => `Under way: ${action}`,
  progress: (done, total) => `${done}/${total}`,
  stop: "Stop sending",
  stopping: "Stopping…",
  allDone: (action, count) => `${count} done: ${action}.`,
  noneDone: (action) => `None done: ${action}.`,
  left: (count) => `${count} not done and still chosen; the reason stands at each.`,
  notSent: "Not sent. Sending again does nothing twice.",
  gone: "no longer in this list",
};
