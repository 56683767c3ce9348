import { randomUUID } from "node:crypto";
import { reportDossiers } from "../../../functions/portal/consume.ts";
import { pull } from "../../../functions/portal/pull.ts";
import { type PortalStandIn, startPortalStandIn } from "../../../infra/local/portal/portal-stand-in.ts";
import { type Keeping, portalState } from "../../../infra/local/portal/portal-state.ts";
import { sampleDossier } from "../../../infra/local/portal/sample-dossier.ts";
import { envelope } from "../../../shared/contracts/event.ts";
import { httpPortal } from "../../../shared/messaging/http-portal.ts";
import { queuePutBack, queueSender } from "../../../shared/messaging/queue.ts";
import { dossierStore } from "../../../shared/store/dossier-store.ts";
import { sequenceKey } from "../../../shared/store/keys.ts";
import { personIndex } from "../../../shared/store/person-index.ts";
import { portalImports } from "../../../shared/store/portal-imports.ts";
import { portalLedger } from "../../../shared/store/portal-ledger.ts";
import { dossierWorld } from "../../support/dossier-world.ts";
import { localTables } from "../../support/dynamodb-local.ts";
import { ioLine } from "../io-line.ts";
import { fromQueue, fromSchedule, outside, scenario } from "../scenario.ts";
import { type Left, renamed, stageOf } from "../stage-of.ts";

const morning = "2026-11-17T02:00:00Z";
const url = "https://portal.example";

/** The portal, begun anew before each run with what was filed there, and reached through the line. */
const portalBehind = (line: ReturnType<typeof ioLine>, clock: { readonly at: string }) => {
  let kept: string | undefined;
  let filed: string | undefined;
  const keeping: Keeping = {
    read: () => kept,
    write: (text) => {
      kept = text;
    },
  };
  let standIn: PortalStandIn | undefined;
  const begin = async (): Promise<void> => {
    await standIn?.stop();
    filed ??= kept;
    kept = filed;
    standIn = await startPortalStandIn({ keeping, now: () => Date.parse(clock.at) });
  };
  const call: typeof fetch = (address, init) => {
    const path = String(address).slice(url.length);
    const name = `portal ${init?.method} ${path.replace(/\?.*/, "")}`;
    return line.through(name, () => fetch(`${standIn?.url}${path}`, init));
  };
  return {
    begin,
    /** At the first start of all: what people have filed there. */
    file: (number: number, change: object = {}) => {
      const { portalCode, entries } = sampleDossier(morning.slice(0, 10), number, { ...change });
      portalState(keeping).file(portalCode, entries);
      return portalCode;
    },
    connection: () =>
      httpPortal({
        ...{ url, token: async () => standIn?.token ?? "", fetch: call, wait: async () => undefined },
        ...{ random: () => 0, patienceMs: 10_000 },
      }),
    all: () => portalState(keeping).all(),
    stop: async () => standIn?.stop(),
  };
};

const begin = async () => {
  const world = await dossierWorld(morning);
  const { client, table } = await localTables("portal");
  const line = ioLine();
  for (const each of [world.client, client]) line.watch(each, "DynamoDB");
  const sent = outside(line);
  const portal = portalBehind(line, world.clock);
  const common = () => ({
    ...{ ledger: portalLedger(client, table.portal), portal: portal.connection(), now: () => world.clock.at },
    dossiers: dossierStore(world.client, world.table.dossier),
    definitions: world.definitions,
  });
  const takingIn = () => ({
    ...common(),
    imports: portalImports(client, table.portal),
    people: personIndex(world.client, world.table.dossier, "a secret"),
    newSecret: () => "SECRET0000",
    send: queueSender(sent.sqs, "https://queue/portal-sync"),
  });
  const tables = {
    dossiers: { client: world.client, name: world.table.dossier },
    portal: { client, name: table.portal },
  };
  return { world, client, table, line, sent, portal, common, takingIn, tables };
};

const fact = (code: string, version: number, type: string) =>
  envelope({
    id: `${code}:${version}`,
    type,
    source: "/motcua/cao-bang/01288",
    subject: code,
    time: morning,
    data: {},
  });

const numbers = sequenceKey("H14.101", "2026-11-17");
const volatile: Readonly<Record<string, readonly string[]>> = {
  // A crash after a number was taken leaves a gap in the day's numbers.
  [`${numbers.pk} ${numbers.sk}`]: ["n"],
};

export const portalScenarios = [
  scenario("functions/portal/sync-handler.ts", "the portal is told how two dossiers stand", async () => {
    const { world, line, portal, common, sent, takingIn, tables } = await begin();
    portal.file(1);
    portal.file(2);
    await portal.begin();
    await pull(takingIn());
    const codes = ["H14.101-261117-0001", "H14.101-261117-0002"];
    for (const code of codes) await world.receivedOnly(code);
    const messages = codes.flatMap((code) => [
      fact(code, 1, "motcua.dossier.submitted.v1"),
      fact(code, 2, "motcua.dossier.received.v1"),
    ]);
    return stageOf<unknown>({
      ...{ line, clock: world.clock, messages, tables, close: portal.stop },
      outside: {
        forget: async () => {
          sent.forget();
          await portal.begin();
        },
        // The portal drops a report that it has; it may get one again, and never an older one after a newer one.
        got: () => Object.fromEntries(portal.all().told.map(({ received, at, ...told }) => [told.code, told])),
      },
      start: () =>
        fromQueue(
          reportDossiers({
            ...common(),
            ...{ province: world.definitions.province, scope: "portal", newId: randomUUID },
            putBack: queuePutBack(sent.sqs, "https://queue/portal-sync"),
          }),
        ),
    });
  }),

  scenario(
    "functions/portal/pull-handler.ts",
    "one dossier is taken in, another set aside, a report is overdue",
    async () => {
      const { world, line, portal, sent, takingIn, tables, client, table } = await begin();
      const taken = portal.file(1);
      portal.file(2, { MaTTHC: "9.999999" });
      await overdueReport(portalLedger(client, table.portal));
      const codeOf = ({ tables: all }: Left): string => {
        const item: unknown = all.portal?.[`IMPORT#${taken} IMPORT`];
        return String(Reflect.get(Object(item), "code"));
      };
      return stageOf<unknown>({
        ...{ line, clock: world.clock, messages: ["each five minutes"], tables, close: portal.stop },
        outside: {
          forget: async () => {
            sent.forget();
            await portal.begin();
          },
          got: () => ({
            filed: portal.all().filed.map(({ acknowledgements, ...filed }) => filed),
            messages: sent.messages(),
          }),
        },
        without: (key) => volatile[key] ?? (key.startsWith("PULL") ? ["last"] : []),
        told: (left) => renamed(left, { [codeOf(left)]: "<taken in>" }),
        start: () => fromSchedule(() => pull(takingIn())),
      });
    },
  ),
];

/** What no queue holds any more, an hour after it should have been told. */
const overdueReport = async (ledger: ReturnType<typeof portalLedger>): Promise<void> => {
  const code = "H14.101-261116-0001";
  const lease = { id: "lease", at: "2026-11-17T00:00:00Z", until: "2026-11-17T00:01:00Z" };
  await ledger.claim(code, lease);
  const unsent = {
    ...{ code, commune: "01288", version: 1, status: 1, kind: "timeout" as const, detail: "no answer in time" },
    ...{ attempts: 5, content: "content", since: lease.at, nextTryAt: "2026-11-17T01:00:00Z" },
  };
  await ledger.fail(code, lease, unsent, "2026-11-17T01:00:00Z");
};
