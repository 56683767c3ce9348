import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import type { CommandName } from "./command-fields.ts";

/** What a command is given to, as the officer saw it. */
export type CommandTarget = Pick<DossierView, "code" | "version"> & {
  readonly handoff?: Pick<NonNullable<DossierView["handoff"]>, "id" | "acceptedAt"> | undefined;
};

const SECOND: CommandName = "dossier.request-second-supplement";

/** Path of the command under /api. A second supplement is asked for by whoever has the dossier now. */
export const commandPath = (name: CommandName, { code, handoff }: CommandTarget): string => {
  const [kind, command] = name === SECOND ? ["dossier", "request-supplement"] : name.split(".");
  const ofOffice = kind === "handoff" || (name === SECOND && handoff?.acceptedAt !== undefined);
  const target = ofOffice
    ? `/handoffs/${encodeURIComponent(handoff?.id ?? "")}`
    : `/dossiers/${encodeURIComponent(code)}`;
  return `${target}/${command}`;
};

/** Commands that end a dossier or send it back; their buttons look grave. */
export const isGrave = (name: CommandName): boolean =>
  ["dossier.refuse", "dossier.withdraw", "dossier.stop", "handoff.return", "handoff.send-back"].includes(name);

const onward: ReadonlySet<CommandName> = new Set<CommandName>([
  "dossier.receive",
  "handoff.accept",
  "handoff.complete-step",
  "handoff.record-outcome",
  "handoff.approve",
  "handoff.sign-outcome",
  "dossier.provide-supplement",
  "dossier.confirm-payment",
  "dossier.return-outcome",
]);

/**
 * Whether the command brings the dossier on and should stand out. To hand over by hand does so only after a return:
 * else the system sends the dossier on by itself.
 */
export const isPrimary = (name: CommandName, { returned }: Pick<DossierView, "returned">): boolean =>
  onward.has(name) || (name === "dossier.hand-over" && returned !== undefined);

/** What brings the dossier on first, what ends it or sends it back last, else as the API names them. */
export const inOrder = (names: readonly CommandName[], view: Pick<DossierView, "returned">): CommandName[] => {
  const rank = (name: CommandName) => (isPrimary(name, view) ? 0 : isGrave(name) ? 2 : 1);
  return [...names].sort((a, b) => rank(a) - rank(b));
};

/** Whether the system itself is about to send the dossier to its next step. */
export const isOnItsWay = ({ status, handoff, returned }: Pick<DossierView, "status" | "handoff" | "returned">) =>
  (status === "received" || status === "processing") && handoff === undefined && returned === undefined;
