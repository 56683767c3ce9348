import { expect, test } from "vitest";
import * as z from "zod";
import { reportDossiers } from "../../functions/portal/consume.ts";
import { envelope } from "../../shared/contracts/event.ts";
import { instantOf } from "../../shared/domain/calendar/time.ts";
import type { DossierEvent } from "../../shared/domain/dossier/event.ts";
import { statusOf } from "../../shared/domain/dossier/state.ts";
import { dossierStatuses } from "../../shared/domain/dossier/status.ts";
import { httpPortal } from "../../shared/messaging/http-portal.ts";
import { log } from "../../shared/runtime/log.ts";
import { eachMessage } from "../../shared/runtime/sqs.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { caoBangDefinitions } from "../support/definitions.ts";
import { birth, ready, stateAfter } from "../support/dossier.ts";
import { memoryPortalLedger } from "../support/memory-portal-ledger.ts";
import { queueInTime } from "../support/queue-in-time.ts";
import { type Arrival, faultsOf, playRush } from "./rush.ts";

// Thousands of reports that were put off would each tell so.
log.setLogLevel("SILENT");

const { province } = caoBangDefinitions();
/** Twenty agencies' counters; each second five dossiers come a step further. */
const agencies = province.communes.slice(0, 20);
/** Submitted, received, handed over, accepted, decided; the last two events are one write. */
const story: readonly DossierEvent[] = ready(birth);
const versions = [1, 2, 3, 4, story.length];
const stepSeconds = 10;

const recordedAt = (code: string, version: number, commune: string): RecordedDossier => {
  const events = story
    .slice(0, version)
    .map((event) => (event.type === "DossierSubmitted" ? { ...event, commune } : event));
  const state = stateAfter(events);
  if (state.status === "none") throw new Error("the story opens no dossier");
  const request = { key: "key", fingerprint: "same" };
  return { code, version, state, base: { status: "none" }, archives: 0, writes: [{ request, events }] };
};

const Report = z.object({ MaHoSo: z.string(), PhienBan: z.number(), TrangThaiHoSo: z.number() });
const ok = () => new Response(JSON.stringify({ error_code: "0", message: "" }));

/** The portal's function over a store in memory, against a partner that does not answer from `downFrom` on for so many seconds. */
const exchange = (downFrom: number, downSeconds: number) => {
  const clock = { ms: Date.parse("2026-11-17T02:00:00Z") };
  const fromMs = clock.ms;
  const queue = queueInTime({ nowMs: () => clock.ms, visibilitySeconds: 240, attempts: 5 });
  const dossiers = new Map<string, RecordedDossier>();
  const ledger = memoryPortalLedger();
  const arrivals: Arrival[] = [];
  const told = new Map<string, number>();
  let calls = 0;
  const now = () => instantOf(clock.ms);

  const partner: typeof fetch = async (_, init) => {
    calls++;
    const second = (clock.ms - fromMs) / 1000;
    if (downFrom <= second && second < downFrom + downSeconds) throw new TypeError("fetch failed");
    const { MaHoSo: dossier, PhienBan: version, TrangThaiHoSo } = Report.parse(JSON.parse(String(init?.body)));
    arrivals.push({ id: `${dossier}:${version}`, dossier, version, atMs: clock.ms });
    told.set(dossier, TrangThaiHoSo);
    return ok();
  };
  const portal = httpPortal({
    ...{ url: "https://portal.example", token: async () => "token", fetch: partner, wait: async () => undefined },
    ...{ random: () => 0, patienceMs: 6_000 },
  });
  let leases = 0;
  const consume = reportDossiers({
    dossiers: { load: async (code) => dossiers.get(code), archived: async () => [] },
    ...{ ledger, portal, now, scope: "all" as const },
    province: async () => province,
    newId: () => `lease-${++leases}`,
    putBack: async (handle, seconds) => queue.changeVisibility(handle, Math.round(seconds)),
  });

  /** At each second a dossier is opened, and those of ten, twenty … seconds ago come a step further. */
  const changesAt = (second: number) =>
    versions.flatMap((version, step) => {
      const number = second - step * stepSeconds;
      const commune = agencies[number % agencies.length];
      if (number < 0 || commune === undefined) return [];
      const code = `${commune.agencyCode}-261117-${String(number + 1).padStart(4, "0")}`;
      dossiers.set(code, recordedAt(code, version, commune.code));
      const type = "motcua.dossier.changed.v1";
      const named = { id: `${code}:${version}`, type, source: "/motcua/cao-bang", subject: code, time: now() };
      return [envelope({ ...named, data: {} })];
    });
  /** As the schedule of the pull does each five minutes, once the portal answers. */
  const schedule = async (second: number): Promise<void> => {
    const isDown = downFrom <= second && second < downFrom + downSeconds;
    if (second % 300 !== 299 || isDown) return;
    for (const dossier of await ledger.overdue(now(), 200)) queue.send({ type: "motcua.portal-sync.v1", dossier });
  };
  const play = () =>
    playRush({
      ...{ clock, queue, changesAt, schedule, loadSeconds: downFrom + downSeconds + 60 },
      reader: { handler: eachMessage(consume), concurrency: 5 },
    });
  return { play, dossiers, arrivals, told, calls: () => calls };
};

test.each([300, 600])(
  "a portal that is away for %i seconds while five changes a second come in has each state in the end, once and in order",
  async (downSeconds) => {
    const { play, dossiers, arrivals, told, calls } = exchange(60, downSeconds);
    const { sent, drainedAtSecond, mostWaiting, dead } = await play();
    expect(sent).toBeGreaterThanOrEqual(5 * (downSeconds + 100));
    expect(dead).toBe(0);
    expect(faultsOf(arrivals)).toEqual({ twice: [], overtaken: [] });
    const states = [...dossiers].map(([code, { state }]) => [code, dossierStatuses[statusOf(state)].national]);
    expect([...told].toSorted()).toEqual(states.toSorted());
    // All that was held up shows again within the longest pause, and so does what came while its dossier was being told of.
    const afterReturn = drainedAtSecond - 60 - downSeconds;
    expect(afterReturn).toBeLessThanOrEqual(900 + 60);
    process.stdout.write(
      `Portal away for ${downSeconds} s: ${sent} changes, ${arrivals.length} reports, ${calls()} calls; at most ${mostWaiting} waited; drained ${afterReturn} s after its return.\n`,
    );
  },
);
