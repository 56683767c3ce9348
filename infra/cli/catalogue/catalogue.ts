import { complainUsage } from "../usage.ts";

type Act = (args: string[]) => Promise<boolean>;

/** Each loads what it needs only when it is called. */
const acts: Readonly<Record<string, Act>> = {
  import: async (args) => (await import("./import-command.ts")).importCommand(args),
  drafts: async (args) => (await import("./drafts-command.ts")).draftsCommand(args),
  export: async (args) => (await import("./export-command.ts")).exportCommand(args),
  qr: async (args) => (await import("./qr-command.ts")).qrCommand(args),
  generate: async (args) => (await import("./generate-command.ts")).generateCommand(args),
};

/** `motcua catalogue`: brings procedures from other systems in, gives them out, or makes some for load tests. */
export async function catalogue([act = "", ...args]: string[]): Promise<void> {
  const understood = Object.hasOwn(acts, act) && (await acts[act]?.(args));
  if (understood !== true) complainUsage("catalogue");
}
