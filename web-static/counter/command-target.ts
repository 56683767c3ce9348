import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import type { CommandName } from "./command-fields.ts";

/** What a command is given to, as the officer saw it. */
export type CommandTarget = Pick<DossierView, "code" | "version"> & {
  readonly consultation?: Pick<NonNullable<DossierView["consultation"]>, "id"> | undefined;
  readonly handoff?: Pick<NonNullable<DossierView["handoff"]>, "id" | "acceptedAt"> | undefined;
};

const SECOND: CommandName = "dossier.request-second-supplement";

/** Path of the command under /api. A second supplement is asked for by whoever has the dossier now. */
export const commandPath = (
  name: CommandName,
  { code, handoff, consultation }: Omit<CommandTarget, "version">,
): string => {
  const [kind, command] = name === SECOND ? ["dossier", "request-supplement"] : name.split(".");
  if (kind === "consultation") return `/consultations/${encodeURIComponent(consultation?.id ?? "")}/${command}`;
  const ofOffice = kind === "handoff" || (name === SECOND && handoff?.acceptedAt !== undefined);
  const target = ofOffice
    ? `/handoffs/${encodeURIComponent(handoff?.id ?? "")}`
    : `/dossiers/${encodeURIComponent(code)}`;
  return `${target}/${command}`;
};

/** Commands that end a dossier or send it back; their buttons look grave. */
export const isGrave = (name: CommandName): boolean =>
  [
    "dossier.refuse",
    "dossier.withdraw",
    "dossier.stop",
    "handoff.return",
    "handoff.send-back",
    "handoff.find-not-eligible",
  ].includes(name);

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
  "dossier.settle-at-once",
  "dossier.resume",
  "consultation.reply",
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

/** What is often done though it brings nothing on, so that nobody has to look for it. */
const usual: ReadonlySet<CommandName> = new Set<CommandName>([
  "dossier.request-supplement",
  "handoff.request-supplement",
  "dossier.request-second-supplement",
  "dossier.hand-over",
  "dossier.answer-draft",
  "dossier.refuse",
  "handoff.return",
  "handoff.ask-consultation",
]);

/** So many buttons are seen at a glance; one more opens the others. */
const AT_A_GLANCE = 4;

/** The likely commands, each with a button, and the others, that are one step away; grave ones last in both. */
export const inTwoParts = (
  names: readonly CommandName[],
  view: Pick<DossierView, "returned">,
): { readonly likely: CommandName[]; readonly others: CommandName[] } => {
  const ordered = inOrder(names, view);
  if (ordered.length <= AT_A_GLANCE) return { likely: ordered, others: [] };
  const chosen = ordered.filter((name) => isPrimary(name, view) || usual.has(name)).slice(0, AT_A_GLANCE);
  return { likely: chosen, others: ordered.filter((name) => !chosen.includes(name)) };
};

type Way = Pick<DossierView, "status" | "handoff" | "returned" | "parts">;

/** Whether the system itself is about to send the dossier to its next step, or to open one of a bundle. */
export const isOnItsWay = ({ status, handoff, returned, parts }: Way): boolean => {
  if (parts !== undefined) return parts.some(({ stand }) => stand === "due");
  return (status === "received" || status === "processing") && handoff === undefined && returned === undefined;
};
