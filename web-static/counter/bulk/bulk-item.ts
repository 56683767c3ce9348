import type { BulkCommand } from "../../../shared/contracts/dossier-api.ts";
import { type CommandTarget, commandPath } from "../command-target.ts";
import type { Chosen } from "./choice.ts";

/** A row that can be chosen together with others. */
export interface BulkItem extends Pick<CommandTarget, "code" | "handoff"> {
  readonly id: string;
  readonly allowed: readonly BulkCommand[];
}

/** What brings dossiers on first, what sends them back last. */
const ORDER: readonly BulkCommand[] = [
  "dossier.receive",
  "dossier.hand-over",
  "handoff.accept",
  "handoff.complete-step",
  "handoff.return",
];

/** Those of the rows that the command can be given to. */
export const takersOf = (items: readonly BulkItem[], chosen: Chosen, name: BulkCommand): readonly BulkItem[] =>
  items.filter(({ id, allowed }) => chosen.has(id) && allowed.includes(name));

/** The commands that at least one chosen row takes, with how many take it. */
export const offeredTo = (
  items: readonly BulkItem[],
  chosen: Chosen,
): readonly { readonly name: BulkCommand; readonly count: number }[] =>
  ORDER.map((name) => ({ name, count: takersOf(items, chosen, name).length })).filter(({ count }) => count > 0);

/**
 * Path of the command. No version goes with it: the officer saw a row, not the dossier, and the command itself says what it
 * is about (this hand-over, this status); what no longer fits is refused.
 */
export const bulkPath = (name: BulkCommand, { code, handoff }: BulkItem): string =>
  commandPath(name, { code, handoff });
