import { createHash } from "node:crypto";
import type { Province } from "../../shared/domain/agency/province.ts";
import { epochOf, instantOf } from "../../shared/domain/calendar/time.ts";
import { pauseAfter } from "../../shared/domain/portal/next-try.ts";
import {
  contentOf,
  mustReport,
  type PortalReport,
  type ReportScope,
  reportOf,
} from "../../shared/domain/portal/report.ts";
import { isLasting } from "../../shared/domain/portal/trouble.ts";
import type { NationalPortal, PortalTrouble } from "../../shared/messaging/national-portal.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import { log } from "../../shared/runtime/log.ts";
import { count } from "../../shared/runtime/metrics.ts";
import { lastDelivery } from "../../shared/runtime/sqs.ts";
import type { DossierStore } from "../../shared/store/dossier-store.ts";
import type { Lease, Ledger, PortalLedger } from "../../shared/store/portal-ledger.ts";
import { type RecordedDossier, unfolded } from "../../shared/store/recorded-dossier.ts";
import { PutOff } from "./put-off.ts";

export interface SyncDeps {
  readonly dossiers: Pick<DossierStore, "load" | "archived">;
  readonly province: () => Promise<Province>;
  readonly ledger: PortalLedger;
  readonly portal: Pick<NationalPortal, "report">;
  readonly scope: ReportScope;
  readonly now: Clock;
  readonly newId: () => string;
}

/** Longer than a function may run: an older right to send belongs to a crash. */
const leaseSeconds = 60;
/** How soon a look comes again that found somebody else at it. */
const busySeconds = 10;
/** The sweep sees to a report this long after the queue should have. */
const sweepSeconds = 600;

const later = (at: string, seconds: number): string => instantOf(epochOf(at) + seconds * 1000);
const hashOf = (report: PortalReport): string =>
  createHash("sha256").update(contentOf(report)).digest("base64url").slice(0, 22);

interface Due {
  readonly report: PortalReport;
  readonly content: string;
  readonly commune: string;
}

/** What the portal must be told now; undefined when this dossier is none of those that it is told about. */
const dueOf = async (deps: SyncDeps, code: string): Promise<Due | undefined> => {
  const recorded = await deps.dossiers.load(code);
  if (recorded === undefined) throw new Error(`Dossier ${code} is unknown`);
  if (!mustReport(recorded.state, deps.scope)) return undefined;
  const { writes } = recorded.archives === 0 ? recorded : await whole(deps, recorded);
  const events = writes.flatMap((write) => write.events);
  const report = reportOf({ ...recorded, events }, await deps.province());
  return { report, content: hashOf(report), commune: recorded.state.opened.commune };
};

const whole = async ({ dossiers }: SyncDeps, recorded: RecordedDossier): Promise<RecordedDossier> =>
  unfolded(recorded, await dossiers.archived(recorded));

/** The portal has it already, or has refused exactly this and nobody asked to send it again. */
const isSettled = ({ sent, unsent, again }: Ledger, { content }: Due): boolean => {
  if (again) return false;
  if (unsent !== undefined) return unsent.nextTryAt === undefined && unsent.content === content;
  return sent?.content === content;
};

const failed = async (
  deps: SyncDeps,
  due: Due,
  trouble: PortalTrouble,
  { lease, ledger }: { lease: Lease; ledger: Ledger },
): Promise<void> => {
  const { report, content, commune } = due;
  const { code, version } = report;
  const at = deps.now();
  const attempts = (ledger.unsent?.attempts ?? 0) + 1;
  const pause = isLasting(trouble.kind) ? undefined : pauseAfter(attempts, trouble.retryAfterSeconds);
  const { kind, detail } = trouble;
  const unsent = {
    ...{ code, commune, version, status: report.business.status, kind, detail, attempts, content },
    since: ledger.unsent?.since ?? at,
    ...(report.portalCode === undefined ? {} : { portalCode: report.portalCode }),
    ...(pause === undefined ? {} : { nextTryAt: later(at, pause) }),
  };
  const sweepAt = pause === undefined ? undefined : later(at, attempts < lastDelivery ? pause + sweepSeconds : pause);
  await deps.ledger.fail(code, lease, unsent, sweepAt);
  log.warn("not reported", { dossier: code, version, kind, detail, attempts });
  if (pause !== undefined) throw new PutOff(`${code} waits for the portal`, pause, true);
  count("PortalRefused");
};

/**
 * Tells the portal how a dossier stands now. Only who holds the dossier's lease sends, and reads the dossier under it, so an
 * older state never follows a newer one, in whatever order messages come and however often.
 * @throws PutOff when the portal did not take it and it is to be tried again
 */
export const syncDossier = async (deps: SyncDeps, code: string): Promise<void> => {
  const seen = await dueOf(deps, code);
  if (seen === undefined) return;
  const before = await deps.ledger.load(code);
  if (isSettled(before, seen)) return;
  const at = deps.now();
  const lease = { id: deps.newId(), at, until: later(at, leaseSeconds) };
  const ledger = await deps.ledger.claim(code, lease);
  if (ledger === undefined)
    throw new PutOff(`${code} is being reported`, busySeconds, before.unsent?.nextTryAt !== undefined);
  const due = (await dueOf(deps, code)) ?? seen;
  if (isSettled(ledger, due)) return deps.ledger.release(code, lease);
  const answer = await deps.portal.report(due.report);
  if (!answer.ok) return failed(deps, due, answer.trouble, { lease, ledger });
  const { version } = due.report;
  await deps.ledger.finish(code, lease, { version, at: deps.now(), content: due.content });
  log.info("reported", { dossier: code, version });
};
