import { randomUUID } from "node:crypto";
import { portalApi } from "../../functions/portal/api.ts";
import { reportDossiers } from "../../functions/portal/consume.ts";
import { type PullDeps, pull } from "../../functions/portal/pull.ts";
import { type PortalStandIn, startPortalStandIn } from "../../infra/local/portal/portal-stand-in.ts";
import { sampleDossier } from "../../infra/local/portal/sample-dossier.ts";
import type { SyncRequest } from "../../shared/contracts/portal-sync.ts";
import { httpPortal } from "../../shared/messaging/http-portal.ts";
import type { NationalPortal } from "../../shared/messaging/national-portal.ts";
import { newSecret } from "../../shared/runtime/secret.ts";
import { portalImports } from "../../shared/store/portal-imports.ts";
import { portalLedger } from "../../shared/store/portal-ledger.ts";
import { dossierWorld } from "./dossier-world.ts";
import { localTables } from "./dynamodb-local.ts";
import { officerEvent } from "./officer-event.ts";
import { queueRecord } from "./queue-record.ts";

/** A client of the stand-in that does not wait between its tries, and gives one of them up after a moment. */
export const portalAt = ({ url, token }: Pick<PortalStandIn, "url" | "token">, patienceMs = 10_000): NationalPortal =>
  httpPortal({ url, token: async () => token, fetch, wait: async () => undefined, random: () => 0, patienceMs });

/** The exchange with the portal on real tables and against the stand-in, with a clock that the test sets. */
export const portalWorld = async (at: string) => {
  const world = await dossierWorld(at);
  const { client, table } = await localTables("portal");
  const standIn = await startPortalStandIn({ now: () => Date.parse(world.clock.at), slowMs: 20 });
  const ledger = portalLedger(client, table.portal);
  const imports = portalImports(client, table.portal);
  const now = () => world.clock.at;
  const asked: SyncRequest[] = [];
  const putBack: number[] = [];
  const portal = portalAt(standIn);
  const { dossiers, definitions, people } = world;
  const deps: PullDeps = {
    ...{ dossiers, definitions, people, ledger, imports, portal, now, newSecret },
    send: async (request) => void asked.push(request),
  };
  const reporter = (scope: "portal" | "all" = "portal", through: Pick<NationalPortal, "report"> = portal) =>
    reportDossiers({
      ...{ dossiers, ledger, scope, now, portal: through },
      province: definitions.province,
      newId: randomUUID,
      putBack: async (_, seconds) => void putBack.push(seconds),
    });
  const report = reporter();
  const app = portalApi({ ...deps, dossiers, ledger, portal, scope: "portal", audit: world.audit, newId: randomUUID });

  const request = async (method: "GET" | "POST", path: string, as: readonly string[] | undefined, body?: unknown) =>
    app.request(
      path,
      { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) },
      {
        event: officerEvent({ as, officer: "nguyet.tangiang" }),
      },
    );

  let filed = 0;
  /** Somebody files on the portal. @returns the portal's code */
  const file = (change: Readonly<Record<string, unknown>> = {}): string => {
    const { portalCode, entries } = sampleDossier(world.clock.at.slice(0, 10), ++filed, change);
    standIn.records.file(portalCode, entries);
    return portalCode;
  };
  /** Our code of a dossier that was taken in. */
  const codeOf = async (portalCode: string): Promise<string> => {
    const known = await imports.load(portalCode);
    if (known === undefined || !("code" in known)) throw new Error(`${portalCode} was not taken in`);
    return known.code;
  };
  /** One message about a dossier; true when it was dealt with. */
  /** @returns whether the message is done with */
  const look = (code: string, consume = report, receives = 1): Promise<boolean> =>
    consume(queueRecord({ type: "motcua.portal-sync.v1", dossier: code }, receives)).then(
      () => true,
      () => false,
    );
  return {
    ...{ world, standIn, ledger, imports, deps, asked, putBack, report, reporter, request, file, codeOf, look },
    pull: () => pull(deps),
    told: (code: string) => standIn.records.all().told.find((one) => one.code === code),
  };
};
