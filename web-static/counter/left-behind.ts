import type { CommandName } from "./command-fields.ts";

/** What the screen before has to say on a dossier's screen: what was done, or why it could not be done. */
export interface Left {
  readonly done?: CommandName;
  readonly told?: string;
}

/** Handed from one screen to the next and read once. */
export const leftBehind = (memory: Map<string, unknown>) => ({
  leave: (code: string, left: Left) => void memory.set(`left ${code}`, left),
  take: (code: string): Left => {
    const left = memory.get(`left ${code}`) as Left | undefined;
    memory.delete(`left ${code}`);
    return left ?? {};
  },
});
