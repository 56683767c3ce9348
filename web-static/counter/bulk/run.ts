import type { Answer } from "../../browser/api.ts";

/** What became of one dossier among several. */
export type Fate =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly why: string }
  /** Nobody knows whether it arrived: the same key is sent again. */
  | { readonly kind: "unanswered" };

interface Run {
  readonly ids: readonly string[];
  readonly send: (id: string) => Promise<Fate>;
  readonly onFate: (id: string, fate: Fate) => void;
  /** How many requests are under way at once. */
  readonly atOnce: number;
  /** Whether to go on with those that were not begun. */
  readonly goesOn: () => boolean;
}

/** Gives each its own command, a few at a time, in the order of the list. One that fails holds up no other. */
export const runAll = async ({ ids, send, onFate, atOnce, goesOn }: Run): Promise<void> => {
  let next = 0;
  const work = async (): Promise<void> => {
    for (let id = ids[next++]; id !== undefined && goesOn(); id = ids[next++]) onFate(id, await send(id));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, ids.length) }, work));
};

/** @param told the refusal's sentence */
export const fateOf = (
  answer: Answer<unknown>,
  told: (answer: Answer<unknown> & { kind: "refused" }) => string,
): Fate => {
  if (answer.kind === "ok") return { kind: "done" };
  if (answer.kind !== "refused" || answer.status === 401) return { kind: "unanswered" };
  // An earlier sending of this very wish has arrived.
  if (answer.problem.code === "IDEMPOTENCY_KEY_REUSED") return { kind: "done" };
  return { kind: "refused", why: told(answer) };
};
