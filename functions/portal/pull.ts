import type { SyncRequest } from "../../shared/contracts/portal-sync.ts";
import type { NationalPortal, PortalTrouble } from "../../shared/messaging/national-portal.ts";
import type { Send } from "../../shared/messaging/queue.ts";
import { log } from "../../shared/runtime/log.ts";
import { count } from "../../shared/runtime/metrics.ts";
import type { PortalLedger } from "../../shared/store/portal-ledger.ts";
import { acknowledge, type TakeInDeps, takeIn } from "./take-in.ts";

export interface PullDeps extends TakeInDeps {
  readonly portal: NationalPortal;
  readonly ledger: Pick<PortalLedger, "overdue">;
  readonly send: Send<SyncRequest>;
}

/** Pages of fifty in one run; what is left comes with the next. */
const pagesAtMost = 10;
/** Reports that one run gives back to the queue. */
const overdueAtMost = 200;

interface Counted {
  taken: number;
  aside: number;
  failed: number;
}

/** One dossier whose keeping failed does not hold up the others, but the place is not moved on past it. */
const takeAll = async (deps: PullDeps, items: Parameters<typeof takeIn>[1][], counted: Counted): Promise<void> => {
  for (const item of items)
    try {
      const how = await takeIn(deps, item);
      if (how !== "known") counted[how]++;
    } catch (fault) {
      counted.failed++;
      log.error("import failed", fault as Error);
    }
};

const pullPages = async (deps: PullDeps, counted: Counted): Promise<PortalTrouble | undefined> => {
  let { cursor } = await deps.imports.pull();
  for (let page = 0; page < pagesAtMost; page++) {
    const answer = await deps.portal.newDossiers(cursor);
    if (!answer.ok) return answer.trouble;
    const { items, next } = answer.value;
    await takeAll(deps, [...items], counted);
    if (counted.failed > 0 || next === undefined || next === cursor) return undefined;
    await deps.imports.moveOn(cursor, next);
    cursor = next;
    if (items.length === 0) return undefined;
  }
  return undefined;
};

/** What no queue holds any more is put into it again, once the portal answers. */
const sendOverdue = async ({ ledger, send, now }: PullDeps): Promise<number> => {
  const codes = await ledger.overdue(now(), overdueAtMost);
  for (const code of codes) await send({ type: "motcua.portal-sync.v1", dossier: code });
  return codes.length;
};

/**
 * Brings in what was filed on the portal since the last run. It may run twice at once and be cut off anywhere: each dossier is
 * one by the portal's code, and the place is moved on only past what is kept or set aside.
 * @throws when a dossier could not be kept; trouble of the portal is noted and passes
 */
export const pull = async (deps: PullDeps): Promise<{ taken: number; aside: number }> => {
  const counted: Counted = { taken: 0, aside: 0, failed: 0 };
  for (const [portalCode, code] of await deps.imports.unacknowledged()) await acknowledge(deps, portalCode, code);
  const trouble = await pullPages(deps, counted);
  const overdue = trouble === undefined ? await sendOverdue(deps) : 0;
  const { taken, aside, failed } = counted;
  await deps.imports.notePull({
    at: deps.now(),
    taken,
    aside,
    ...(trouble === undefined ? {} : { trouble: { kind: trouble.kind, detail: trouble.detail } }),
  });
  count("PortalAway", {}, trouble === undefined ? 0 : 1);
  log.info("pulled", { taken, aside, failed, overdue, trouble: trouble?.kind ?? "none" });
  if (failed > 0) throw new Error(`${failed} dossiers of the portal could not be kept; the next run takes them again`);
  return { taken, aside };
};
