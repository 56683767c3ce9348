import type { ProcedureView } from "../../shared/contracts/procedure-api.ts";

/** Procedures that this computer has opened, as they were last in force: public, and small enough to keep them all. */
const CACHE = "motcua-procedures";
const addressOf = (code: string): string => `/procedures/${encodeURIComponent(code)}`;

export const keepProcedure = async (code: string, view: ProcedureView): Promise<void> => {
  try {
    await (await caches.open(CACHE)).put(addressOf(code), new Response(JSON.stringify(view)));
  } catch {
    // A browser that forbids it asks the network each time.
  }
};

export const keptProcedure = async (code: string): Promise<ProcedureView | undefined> => {
  try {
    const found = await (await caches.open(CACHE)).match(addressOf(code));
    return found && ((await found.json()) as ProcedureView);
  } catch {
    return undefined;
  }
};
